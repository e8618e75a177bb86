import type { LogChunks } from "../../port/log-chunks.js";
import type { ProjectSession } from "../project-session.js";
import { appendLogChunk } from "../statements/append-log-chunk.js";
import { logChunks } from "../statements/log-chunks.js";
import { newestLogChunk } from "../statements/newest-log-chunk.js";

export function postgresLogChunks(session: ProjectSession): LogChunks {
  return {
    async append({ runId, source, firstSeq, lastSeq, bytesSoFar, lines }) {
      const text = JSON.stringify(lines);
      await session.write(appendLogChunk, runId, source, firstSeq, lastSeq, bytesSoFar, text);
    },
    newestOf: (source) => session.first(newestLogChunk, source),
    allOf: (source) => session.all(logChunks, source),
  };
}
