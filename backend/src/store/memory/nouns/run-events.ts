import type { RunEvents, StoredEvent } from "../../port/run-events.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryRunEvents(staging: Staging, { runEvents }: Tables): RunEvents {
  return {
    async append(histories) {
      for (const { runId, events } of histories) {
        for (const event of events) {
          await staging.insert(runEvents, `${runId}/${event.seq}`, { ...event, project: staging.project });
        }
      }
    },
    async since(runId, seq, limit = Infinity) {
      const events: StoredEvent[] = [];
      for (let next = seq + 1; events.length < limit; next++) {
        const row = staging.read(runEvents, `${runId}/${next}`);
        if (!row) break;
        events.push({ seq: row.seq, event: row.event });
      }
      return events;
    },
  };
}
