import type { LogLine } from "@flowrunner/protocol";
import type { StepLine } from "../render/log-printer.js";
import { answerOf } from "./answers.js";
import { pagesOf } from "./pages.js";
import type { RunPath } from "./runs.js";
import type { Session } from "./session.js";

/** Which lines of a run's log are wanted. */
export interface LogWish {
  /** Epoch ms; null: from the beginning. */
  readonly since: number | null;
  /** So many of the last; null: all. */
  readonly tail: number | null;
  /** Of these steps, and of those inside them; null: of all. */
  readonly steps: readonly string[] | null;
  /** The lowest. */
  readonly level: LogLine["level"];
}

export const levels: readonly LogLine["level"][] = ["debug", "info", "warn", "error"];

/** The lines that are there, about in the order in which they were stored. */
export async function* readLog(session: Session, path: RunPath, wish: LogWish): AsyncGenerator<StepLine> {
  if (wish.tail === null) yield* storedLines(session, path, wish);
  else yield* await lastOf(storedLines(session, path, wish), wish.tail);
}

/** Whether a step, or one that it is inside, is among those that are wanted. */
export function isOfSteps(path: string, steps: LogWish["steps"]): boolean {
  if (steps === null) return true;
  return steps.some((step) => path.startsWith(step) && /^(?:$|[.[#])/.test(path.slice(step.length)));
}

async function* storedLines({ api }: Session, path: RunPath, wish: LogWish): AsyncGenerator<StepLine> {
  const { since, steps, level } = wish;
  const pages = pagesOf((page) => {
    const query = { ...page, level, ...(since !== null && { since }) };
    return answerOf(api.GET("/api/v1/projects/{project}/runs/{run}/logs", { params: { path, query } }));
  });
  for await (const lines of pages) yield* (lines as StepLine[]).filter(({ path }) => isOfSteps(path, steps));
}

async function lastOf<Item>(items: AsyncIterable<Item>, most: number): Promise<Item[]> {
  const last: Item[] = [];
  for await (const item of items) {
    last.push(item);
    if (last.length > most) last.shift();
  }
  return last;
}
