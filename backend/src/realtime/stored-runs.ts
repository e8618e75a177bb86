import { AppError } from "../errors.js";
import { together } from "../runs/together.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { Store } from "../store/port/store.js";
import type { RunCursor } from "./run-cursor.js";
import type { RunPage } from "./run-viewer.js";

const eventsAPage = 500;
/** A chunk has up to a mebibyte, and as a rule very much less. */
const chunksAPage = 16;

const nothing = Promise.resolve([]);

/** What comes after a cursor, a page at a time. Throws `AppError` `NotFound` for a run that does not exist. */
export function readPage(store: Store, run: RunRef, { eventSeq, sources }: RunCursor): Promise<RunPage> {
  return store.withTransaction({ project: run.project }, async (tx) => {
    const [row, events, chunks] = await together(
      tx.runs.get(run.runId),
      eventSeq === null ? nothing : tx.runEvents.since(run.runId, eventSeq, eventsAPage),
      sources === null ? nothing : tx.logChunks.unseenOf(run.runId, sources, chunksAPage),
    );
    if (!row) throw new AppError("NotFound", `There is no run ${run.runId}.`);
    const isLast = events.length < eventsAPage && chunks.length < chunksAPage;
    return { events, chunks, isLast, status: row.status };
  });
}
