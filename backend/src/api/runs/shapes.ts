import type { Json, RunEvent, Waiting } from "@flowrunner/engine";
import { z } from "zod";
import type { StoredEvent } from "../../store/port/run-events.js";
import type { RunSummary } from "../../store/port/run-search.js";
import type { RunLogLine } from "../../runs/run-logs.js";
import type { RunDetails, ShownStep, ShownValue } from "../../runs/run-views.js";
import { time } from "../accounts/shapes.js";

/** As a path has it. */
export const runId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "a run's id");

export const runPath = z.object({ project: z.string(), run: runId });

export const json = z.unknown().meta({ description: "Any JSON." });

export const runStatus = z
  .enum(["queued", "running", "paused", "succeeded", "failed", "cancelled"])
  .meta({ id: "RunStatus" });

export const priority = z.int().min(0).max(100);

const summaryFields = {
  id: z.string(),
  flow: z.string().nullable().describe("Null: it is not known."),
  version: z.int().nullable().describe("Number of the flow's version; null: it was not published."),
  hash: z.string().describe("SHA-256 of the version's content."),
  status: runStatus,
  priority,
  labels: z.record(z.string(), z.string()),
  startedBy: z.string().nullable().describe("A user's e-mail address."),
  createdAt: time,
  startedAt: time.nullable().describe("When it left the queue, in epoch milliseconds."),
  endedAt: time.nullable().describe("Null: it has not ended."),
  errorCode: z.string().nullable().describe("Why it failed; null: it did not."),
};

export const runSummaryShape = z.strictObject(summaryFields).meta({ id: "RunSummary" });

export function runSummaryOf(run: RunSummary): z.input<typeof runSummaryShape> {
  const { runId: id, flow, flowNumber: version, flowVersion: hash, status, priority, startedBy } = run;
  const { createdAt, startedAt, endedAt, errorCode } = run;
  const about = { id, flow, version, hash, status, priority, labels: { ...run.labels }, startedBy };
  return { ...about, createdAt, startedAt, endedAt, errorCode };
}

const shownValueShape = z
  .strictObject({
    json: json.describe("The value; null also when it is left out."),
    bytes: z.int().describe("Of its JSON, about."),
    isLeftOut: z.boolean().describe("It is too large to be shown here: ask for the value."),
  })
  .meta({ id: "ShownValue" });

function shownValueOf({ json, bytes, isLeftOut }: ShownValue): z.input<typeof shownValueShape> {
  return { json, bytes, isLeftOut };
}

export const flowErrorShape = z
  .looseObject({
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
  })
  .meta({ id: "FlowError", description: "Why a run or a step failed." });

export const runShape = z
  .strictObject({
    ...summaryFields,
    input: shownValueShape.describe("Shown up to 64 KiB."),
    output: shownValueShape.nullable().describe("Shown up to 64 KiB; null: it has not succeeded."),
    error: flowErrorShape.nullable().describe("Null: it has not failed."),
    waitingFor: z
      .string()
      .nullable()
      .describe("What holds it up most, in a sentence for people; null: it has ended. See also `why`."),
  })
  .meta({ id: "Run" });

export function runOf({
  input,
  output,
  error,
  waitingFor,
  ...summary
}: RunDetails): z.input<typeof runShape> {
  return {
    ...runSummaryOf(summary),
    input: shownValueOf(input),
    output: output && shownValueOf(output),
    error: error && { ...error },
    waitingFor,
  };
}

export const stepShape = z
  .strictObject({
    path: z.string().describe("Where it stands: `batch[3].resize`."),
    status: z.enum([
      ...["pending", "queued", "running", "waiting", "succeeded", "failed", "skipped", "cancelled"],
    ] as [ShownStep["status"], ...ShownStep["status"][]]),
    generation: z.int().describe("In which it ran last: how often the run had been retried before."),
    attempts: z.int().describe("Of this generation."),
    startedAt: time,
    endedAt: time.nullable(),
    output: shownValueShape.nullable().describe("Shown up to 4 KiB; null: there is none, or not yet."),
    error: flowErrorShape.nullable(),
  })
  .meta({ id: "Step" });

export function stepOf({
  path,
  status,
  generation,
  attempts,
  startedAt,
  endedAt,
  output,
  error,
}: ShownStep): z.input<typeof stepShape> {
  const about = { path, status, generation, attempts, startedAt, endedAt };
  return { ...about, output: output && shownValueOf(output), error: error && { ...error } };
}

export const eventShape = z
  .strictObject({
    seq: z.int().min(1).describe("Its place in the history."),
    at: time,
    type: z.string(),
    data: z
      .record(z.string(), json)
      .describe(
        "What happened. A value is `{json, holes}`: what is large is null in `json`, and told of in `holes`.",
      ),
  })
  .meta({ id: "RunEvent" });

export function eventOf({ seq, event }: StoredEvent): z.input<typeof eventShape> {
  const { at, type, ...data } = event as RunEvent & { readonly [name: string]: Json };
  return { seq, at, type, data };
}

export const waitingShape = z
  .strictObject({
    step: z.string().describe("Its path."),
    cause: z.looseObject({ kind: z.string() }).describe("What it waits for."),
    since: time,
    nextWake: time.nullable().describe("When it is looked at though nothing happens; null: never."),
  })
  .meta({ id: "Waiting" });

export function waitingOf(waiting: Waiting): z.input<typeof waitingShape> {
  return { ...waiting };
}

export const logLevel = z.enum(["debug", "info", "warn", "error"]);
export const logStream = z.enum(["stdout", "stderr", "log", "agent"]);

export const logLineShape = z
  .strictObject({
    path: z.string().describe("The step's."),
    attempt: z.int().describe("0 for a `log` step."),
    seq: z.int().describe("Its number in the attempt's log."),
    time,
    stream: logStream.describe("`agent`: the platform's own remark, such as a gap."),
    level: logLevel,
    text: z.string(),
    cut: z.int().optional().describe("Bytes that were left out at its end."),
    fields: z.record(z.string(), json).optional(),
    dropped: z.record(z.string(), json).optional().describe("Of a gap: what is missing."),
  })
  .meta({ id: "LogLine" });

export function logLineOf(line: RunLogLine): z.input<typeof logLineShape> {
  return { ...line } as z.input<typeof logLineShape>;
}
