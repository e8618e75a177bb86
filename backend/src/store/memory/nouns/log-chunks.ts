import type { LogChunks } from "../../port/log-chunks.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryLogChunks(staging: Staging, { logChunks }: Tables): LogChunks {
  const committed = (source: string) =>
    (logChunks.bySource.get(source) ?? []).filter(({ project }) => project === staging.project);
  return {
    async append(chunk) {
      await staging.insert(logChunks, `${chunk.source}/${chunk.firstSeq}`, {
        ...chunk,
        project: staging.project,
      });
    },
    async newestOf(source) {
      return committed(source).at(-1) ?? null;
    },
    async allOf(source) {
      return committed(source);
    },
  };
}
