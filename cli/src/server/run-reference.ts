import { exitCodes } from "../exit-codes.js";
import { usageProblem } from "../refused.js";
import { listRuns } from "./runs.js";
import { ServerProblem } from "./server-problem.js";
import type { Session } from "./session.js";

const runId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Beginnings are looked for among so many of the newest runs. */
const newestRuns = 1_000;

/** The id of the run that a person means: its id, an unambiguous beginning of it, or `@latest`. */
export async function findRun(session: Session, reference: string): Promise<string> {
  const wanted = reference.toLowerCase();
  if (runId.test(wanted)) return wanted;
  if (wanted === "@latest") return latest(session);
  if (!/^[0-9a-f-]{4,}$/.test(wanted)) {
    throw usageProblem(
      `${reference} is not a run`,
      "name it by its id, by the first four or more characters of it, or by @latest",
    );
  }
  const found = (await newest(session, newestRuns)).filter((id) => id.startsWith(wanted));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw nothingFound(`no run begins with ${reference}`);
  throw usageProblem(
    `${found.length} runs begin with ${reference}`,
    `write more of it: ${found.slice(0, 5).join(", ")}`,
  );
}

async function latest(session: Session): Promise<string> {
  const [id] = await newest(session, 1);
  if (id !== undefined) return id;
  throw nothingFound("there is no run in this project yet");
}

async function newest(session: Session, most: number): Promise<string[]> {
  return (await listRuns(session, {}, most)).map(({ id }) => id);
}

function nothingFound(message: string): ServerProblem {
  return new ServerProblem(message, {
    exitCode: exitCodes.notFound,
    code: "NotFound",
    help: "'flow list runs' shows what there is",
  });
}
