import type { FlowRow, FlowUse, UseKind } from "../../port/flows.js";
import { inProject } from "../statement.js";

/** Along the index `flows_of_unknown_uses`. */
export const flowsOfUnknownUses = inProject<
  [after: string, limit: number],
  Pick<FlowRow, "name" | "version" | "text">
>(
  "flows-of-unknown-uses",
  "read",
  `select name, version, text from flows
   where project_id = $1 and deleted_at is null and (uses_of = version) is not true and name > $2
   order by name limit $3`,
);

/** `uses` as JSON text. */
export const putFlowUses = inProject<[flow: string, version: string, uses: string]>(
  "put-flow-uses",
  "write",
  "update flows set uses = $4, uses_of = $3 where project_id = $1 and name = $2 and version = $3",
);

/** Reads the uses of all flows of the project: some kilobytes each, and people ask for them one at a time. */
export const flowsUsing = inProject<[kind: UseKind, name: string, after: string, limit: number], FlowUse>(
  "flows-using",
  "read",
  `select f.name as flow, f.number, array_agg(used.step order by used.place) as steps
   from flows f cross join lateral rows from (
     jsonb_to_recordset(f.uses) as (kind text, name text, step text)
   ) with ordinality as used (kind, name, step, place)
   where f.project_id = $1 and f.deleted_at is null and f.name > $4 and used.kind = $2
     and (used.name = $3 or ($2 = 'file' and starts_with(used.name, $3 || '/')))
   group by f.name, f.number order by f.name limit $5`,
);
