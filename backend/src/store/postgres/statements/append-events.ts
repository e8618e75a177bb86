import { inProject } from "../statement.js";

/** One statement for all events of a pass: arrays of equal length. `data` is an event as JSON text. */
export const appendEvents = inProject<[runId: string, seq: number[], type: string[], data: string[]]>(
  "append-events",
  "write",
  `insert into run_events (project_id, run_id, seq, type, data)
   select $1, $2, added.seq, added.type, added.data::json
   from unnest($3::integer[], $4::text[], $5::text[]) as added(seq, type, data)`,
);
