import type { StoredEvent } from "../../port/run-events.js";
import { inProject } from "../statement.js";

export const eventsSince = inProject<[runId: string, seq: number, limit: number | null], StoredEvent>(
  "events-since",
  "read",
  `select seq, data as event from run_events where project_id = $1 and run_id = $2 and seq > $3 order by seq limit $4`,
);
