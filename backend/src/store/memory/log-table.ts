import type { LogChunk } from "../port/log-chunks.js";
import { Table, type Row } from "./table.js";

/** Log chunks, and those of a source in the order of their lines. */
export class LogTable extends Table<Row & LogChunk> {
  readonly bySource = new Map<string, (Row & LogChunk)[]>();

  constructor() {
    super("log_chunks", (_, chunk) => {
      const chunks = this.bySource.get(chunk.source);
      if (chunks) chunks.push(chunk);
      else this.bySource.set(chunk.source, [chunk]);
    });
  }
}
