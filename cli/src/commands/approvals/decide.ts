import type { Json, JsonSchema } from "@flowrunner/engine";
import { readInputs } from "../../input/run-inputs.js";
import { answerOf } from "../../server/answers.js";
import { listApprovals } from "../../server/approvals.js";
import { findRun } from "../../server/run-reference.js";
import type { Session } from "../../server/session.js";

export interface DecideOptions {
  readonly comment?: string;
  readonly form?: readonly string[];
  readonly formFile?: string;
}

const said = { approve: "approved", reject: "rejected" } as const;

/** `flow approve RUN APPROVAL` and `flow reject RUN APPROVAL`. */
export async function decide(
  session: Session,
  decision: keyof typeof said,
  reference: string,
  approval: string,
  options: DecideOptions,
): Promise<void> {
  const project = await session.project();
  const path = { project, run: await findRun(session, reference), approval };
  const form = await readForm(session, path.run, approval, options);
  await answerOf(
    session.api.POST("/api/v1/projects/{project}/runs/{run}/approvals/{approval}", {
      params: { path },
      body: { decision, comment: options.comment ?? null, form },
    }),
  );
  session.terminal.print(`run ${path.run}: ${approval} ${said[decision]}\n`);
}

/** Values are read by the types that the approval's form declares. */
async function readForm(
  session: Session,
  run: string,
  approval: string,
  { form: assignments = [], formFile: file }: DecideOptions,
): Promise<Json> {
  if (assignments.length === 0 && file === undefined) return null;
  const known = await listApprovals(session, { run }, Infinity);
  const schema = known.find(({ name }) => name === approval)?.form ?? null;
  return readInputs({ assignments, file }, schema as JsonSchema | null, session.terminal.stdin);
}
