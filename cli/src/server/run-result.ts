import type { FlowError, Json } from "@flowrunner/engine";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { RunDocument, StepDocument } from "../render/run-document.js";
import { reportEnd } from "../render/run-end.js";
import { answerOf } from "./answers.js";
import type { operations } from "@flowrunner/api";
import { listSteps, type Run, type RunPath, type Step } from "./runs.js";
import type { Session } from "./session.js";
import type { Watched } from "./watch-run.js";

/** The last word on a run that was waited for, as `flow run` has it, and the exit code that says the same. */
export async function reportResult(
  session: Session,
  path: RunPath,
  { run, hasEnded }: Watched,
  format: "text" | "json",
): Promise<ExitCode> {
  const { terminal } = session;
  if (!hasEnded) {
    terminal.say(`left run ${run.id}: it goes on`);
    terminal.say(`  help: 'flow watch ${run.id}' shows it again, 'flow cancel ${run.id}' ends it`);
    return exitCodes.cancelled;
  }
  const status = run.status as RunDocument["status"];
  const steps = format === "json" ? await stepDocuments(session, path) : [];
  const output = run.output ? await wholeValue(session, path, run.output, { of: "output" }) : null;
  reportEnd({ status, output, error: run.error as FlowError | null, steps }, format, terminal);
  return exitCodes[status];
}

async function stepDocuments(session: Session, path: RunPath): Promise<StepDocument[]> {
  const steps = await listSteps(session, path);
  return Promise.all(steps.map((step) => stepDocument(session, path, step)));
}

async function stepDocument(session: Session, run: RunPath, step: Step): Promise<StepDocument> {
  const { path, status, attempts, output, error } = step;
  return {
    ...{ path, status, attempts },
    ...(output && { output: await wholeValue(session, run, output, { of: "step", path }) }),
    ...(error && { error: error as FlowError }),
  };
}

/** A value, also one that is too large to be shown with its run. */
async function wholeValue(
  { api }: Session,
  path: RunPath,
  shown: Run["input"],
  query: operations["getRunValue"]["parameters"]["query"],
): Promise<Json> {
  if (!shown.isLeftOut) return shown.json as Json;
  const params = { path, query };
  const { value } = await answerOf(api.GET("/api/v1/projects/{project}/runs/{run}/value", { params }));
  return value as Json;
}
