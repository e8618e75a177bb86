import { inProject } from "../statement.js";

export const getPayloads = inProject<
  [hash: readonly string[]],
  { readonly hash: string; readonly text: string }
>("get-payloads", "read", `select hash, text from payloads where project_id = $1 and hash = any($2::text[])`);
