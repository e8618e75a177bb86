import type { Json, JsonSchema } from "@flowrunner/engine";
import { parseDocuments, validateFlow } from "@flowrunner/engine";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { readAssignment } from "../../input/assignment.js";
import { readInputs } from "../../input/run-inputs.js";
import { usageProblem } from "../../refused.js";
import { jsonDocument } from "../../render/json-document.js";
import { answerOf } from "../../server/answers.js";
import { getFlow, getFlowVersion, readVersion } from "../../server/flows.js";
import { reportResult } from "../../server/run-result.js";
import type { Session } from "../../server/session.js";
import { waitForRun, watchRun } from "../../server/watch-run.js";

export interface StartOptions {
  readonly input?: readonly string[];
  readonly inputFile?: string;
  readonly label?: readonly string[];
  readonly version?: string;
  readonly priority?: string;
  readonly idempotencyKey?: string;
  readonly wait?: true;
  readonly watch?: true;
  readonly output: "text" | "json";
}

/** `flow start FLOW`: prints the run's id, or with --wait or --watch what came of it. */
export async function start(session: Session, flow: string, options: StartOptions): Promise<ExitCode> {
  const project = await session.project();
  const version = options.version === undefined ? ("latest" as const) : readVersion(options.version);
  const inputs = await inputsOf(session, flow, version, options);
  const labels = Object.fromEntries(
    (await Promise.all((options.label ?? []).map((each) => readAssignment("--label", each)))).map(
      ({ name, text }) => [name, text],
    ),
  );
  const run = await answerOf(
    session.api.POST("/api/v1/projects/{project}/runs", {
      params: { path: { project }, header: { "idempotency-key": options.idempotencyKey } },
      body: { flow, version, inputs, labels, priority: readPriority(options.priority) },
    }),
  );
  const { print, say } = session.terminal;
  const path = { project, run: run.id };
  if (options.watch || options.wait) {
    say(`run ${run.id} of ${flow}`);
    const watched = await (options.watch ? watchRun : waitForRun)(session, path);
    return reportResult(session, path, watched, options.output);
  }
  print(options.output === "json" ? jsonDocument(run) : `${run.id}\n`);
  return exitCodes.succeeded;
}

/** Inputs are read by the types that the flow declares, so its text is fetched where there are any. */
async function inputsOf(
  session: Session,
  flow: string,
  version: number | "latest",
  { input = [], inputFile }: StartOptions,
): Promise<Json> {
  const schema = input.length > 0 ? await declaredInputs(session, flow, version) : null;
  return readInputs({ assignments: input, file: inputFile }, schema, session.terminal.stdin);
}

async function declaredInputs(
  session: Session,
  flow: string,
  version: number | "latest",
): Promise<JsonSchema | null> {
  const found = version === "latest" ? getFlow(session, flow) : getFlowVersion(session, flow, version);
  const { plan } = validateFlow(parseDocuments((await found).text)[0]!);
  return plan?.inputs ?? null;
}

function readPriority(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^\d{1,3}$/.test(given) && Number(given) <= 100) return Number(given);
  throw usageProblem(`--priority ${given}: not a priority`, "it is a number from 0 to 100");
}
