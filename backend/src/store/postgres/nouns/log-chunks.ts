import type { LogChunks } from "../../port/log-chunks.js";
import type { ProjectSession } from "../project-session.js";
import { appendLogChunks } from "../statements/append-log-chunks.js";
import { logChunks } from "../statements/log-chunks.js";
import { newestLogChunks } from "../statements/newest-log-chunks.js";
import { unseenLogChunks } from "../statements/unseen-log-chunks.js";

export function postgresLogChunks(session: ProjectSession): LogChunks {
  return {
    async append(chunks) {
      if (chunks.length === 0) return;
      await session.write(
        appendLogChunks,
        chunks.map(({ runId }) => runId),
        chunks.map(({ source }) => source),
        chunks.map(({ firstSeq }) => firstSeq),
        chunks.map(({ lastSeq }) => lastSeq),
        chunks.map(({ bytesSoFar }) => bytesSoFar),
        chunks.map(({ lines }) => JSON.stringify(lines)),
      );
    },
    async newestOf(sources) {
      const chunks = sources.length > 0 ? await session.all(newestLogChunks, sources) : [];
      return new Map(chunks.map((chunk) => [chunk.source, chunk]));
    },
    allOf: (source) => session.all(logChunks, source),
    unseenOf: (runId, seen, limit) =>
      session.all(unseenLogChunks, runId, [...seen.keys()], [...seen.values()], limit),
  };
}
