import type { LogChunks } from "../../port/log-chunks.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryLogChunks(staging: Staging, { logChunks }: Tables): LogChunks {
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
  };
}
