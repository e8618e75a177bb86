import { inProject } from "../statement.js";

/** In the order of the hashes: two transactions that put the same ones wait for each other one way only. */
export const putPayloads = inProject<[hash: string[], text: string[]]>(
  "put-payloads",
  "write",
  `insert into payloads (project_id, hash, text)
   select $1, added.hash, added.text from unnest($2::text[], $3::text[]) as added(hash, text) order by added.hash
   on conflict (project_id, hash) do update set put_at = now_ms()`,
);
