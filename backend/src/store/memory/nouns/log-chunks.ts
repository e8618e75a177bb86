import type { LogChunk, LogChunks } from "../../port/log-chunks.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryLogChunks(staging: Staging, { logChunks, attempts }: Tables): LogChunks {
  const committed = (source: string) =>
    (logChunks.bySource.get(source) ?? []).filter(({ project }) => project === staging.project);
  return {
    async append(chunks) {
      for (const chunk of chunks) {
        const row = { ...chunk, project: staging.project };
        await staging.insert(logChunks, `${chunk.source}/${chunk.firstSeq}`, row);
      }
    },
    async newestOf(sources) {
      const newest = sources.map((source) => [source, committed(source).at(-1)] as const);
      return new Map(newest.flatMap(([source, chunk]) => (chunk ? [[source, chunk]] : [])));
    },
    async allOf(source) {
      return committed(source);
    },
    async unseenOf(runId, seen, limit) {
      const ofRun = (logChunks.byRun.get(runId) ?? []).filter(({ project }) => project === staging.project);
      const unseen = ofRun.filter(({ source, lastSeq }) => lastSeq > (seen.get(source) ?? -1));
      return unseen.slice(0, limit).map((chunk) => {
        const { path, attempt } = attempts.rows.get(chunk.source) ?? stepOf(chunk);
        return { ...chunk, path, attempt };
      });
    },
  };
}

/** A source that is no attempt is a `log` step. */
function stepOf({ source, runId }: LogChunk): { readonly path: string; readonly attempt: number } {
  return { path: source.slice(`log:${runId}:`.length), attempt: 0 };
}
