import { inProject } from "../statement.js";

/** Claims of one millisecond were made in the order of their ranks. */
export const newestClaimedRank = inProject<[], { readonly rank: number }>(
  "newest-claimed-rank",
  "read",
  `select rank from attempts where project_id = $1 and claimed_at is not null
   order by claimed_at desc, rank desc limit 1`,
);
