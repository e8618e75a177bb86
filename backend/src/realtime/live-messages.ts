import type { RunEvent } from "@flowrunner/engine";
import type { LogLine, Progress } from "@flowrunner/protocol";
import { z } from "zod";

/** What a client may say, at most. */
export const clientFrameBytes = 256 * 1024;

const runId = z.string().min(1).max(200);
const seq = z.int().min(0);
const levelSchema = z.enum(["debug", "info", "warn", "error"]);

export type Level = z.output<typeof levelSchema>;

const subscribe = z.strictObject({
  type: z.literal("subscribe"),
  project: z.string().min(1).max(200),
  run: runId.describe(
    "The run's id: it names the subscription. A second one on a connection replaces the first.",
  ),
  events: z
    .union([seq, z.literal("none")])
    .default(0)
    .describe("The last event that the client has: those after it come. 0: from the beginning."),
  logs: z
    .union([z.literal("all"), z.literal("none"), z.record(z.string().max(1_000), seq)])
    .default("none")
    .describe(
      "`lastSeq` of the last message that the client has of each source; other sources come from the beginning.",
    ),
  levels: z
    .array(levelSchema)
    .min(1)
    .max(4)
    .optional()
    .describe("Lines of these levels only. Default: of all."),
});

const unsubscribe = z.strictObject({ type: z.literal("unsubscribe"), run: runId });

/** What a client says. */
export const clientMessage = z.discriminatedUnion("type", [subscribe, unsubscribe]);

export type ClientMessage = z.output<typeof clientMessage>;
export type Subscribe = z.output<typeof subscribe>;

/** A value that others describe: here only its outline is checked. */
function outlined<T>(outline: z.ZodType): z.ZodType<T> {
  return z.custom<T>((value) => outline.safeParse(value).success);
}

const line = outlined<LogLine>(
  z.looseObject({ seq, time: z.int(), stream: z.string(), level: levelSchema, text: z.string() }),
);

/** What the server says. */
export const serverMessage = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("event"),
    run: runId,
    seq: z.int().min(1),
    event: outlined<RunEvent>(z.looseObject({ type: z.string() })),
  }),
  z.strictObject({
    type: z.literal("log"),
    run: runId,
    source: z.string(),
    path: z.string().describe("The step that wrote it."),
    attempt: z.int().min(0).describe("0 for a `log` step."),
    lastSeq: seq.describe(
      "Where the source goes on from: lines up to it are in this message, or were left out.",
    ),
    lines: z.array(line).min(1),
  }),
  z.strictObject({
    type: z.literal("progress"),
    run: runId,
    path: z.string(),
    attempt: z.int(),
    progress: outlined<Progress>(z.looseObject({})),
  }),
  /** Everything that was there is sent: what follows is news. */
  z.strictObject({ type: z.literal("caughtUp"), run: runId }),
  /** The run has ended, and everything of it is sent. A retry of the run may still follow. */
  z.strictObject({
    type: z.literal("ended"),
    run: runId,
    status: z.enum(["succeeded", "failed", "cancelled"]),
  }),
  /** With a run: its subscription is over, or never was. */
  z.strictObject({ type: z.literal("error"), code: z.string(), message: z.string(), run: runId.optional() }),
]);

export type ServerMessage = z.output<typeof serverMessage>;

/** Why the server closes a connection, by WebSocket close code. */
export const closeCodes = {
  stopping: { code: 1001, reason: "the server is stopping: connect again and go on from your last numbers" },
  misuse: { code: 4400, reason: "a message was not understood: see the error before" },
  signedOut: { code: 4401, reason: "the session or token is not good any more" },
  tooSlow: { code: 4408, reason: "you read too slowly: connect again and go on from your last numbers" },
} as const;

export type Closing = (typeof closeCodes)[keyof typeof closeCodes];
