import type { LogChunk } from "../port/log-chunks.js";
import { Table, type Row } from "./table.js";

type ChunkRow = Row & LogChunk;

/** Log chunks, and those of a source and of a run in the order in which they were written. */
export class LogTable extends Table<ChunkRow> {
  readonly bySource = new Map<string, ChunkRow[]>();
  readonly byRun = new Map<string, ChunkRow[]>();

  constructor() {
    super("log_chunks", (_, chunk) => {
      addTo(this.bySource, chunk.source, chunk);
      addTo(this.byRun, chunk.runId, chunk);
    });
  }
}

function addTo(lists: Map<string, ChunkRow[]>, key: string, chunk: ChunkRow): void {
  const list = lists.get(key);
  if (list) list.push(chunk);
  else lists.set(key, [chunk]);
}
