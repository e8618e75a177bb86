import { inProject } from "../statement.js";

/** One statement for all events of a transaction: arrays of equal length. `data` is an event as JSON text. */
export const appendEvents = inProject<[runId: string[], seq: number[], type: string[], data: string[]]>(
  "append-events",
  "write",
  `insert into run_events (project_id, run_id, seq, type, data)
   select $1, added.run_id, added.seq, added.type, added.data::json
   from unnest($2::text[], $3::integer[], $4::text[], $5::text[]) as added(run_id, seq, type, data)`,
);
