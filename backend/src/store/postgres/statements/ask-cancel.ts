import { inProject } from "../statement.js";

export const askCancel = inProject<[id: string]>(
  "ask-cancel",
  "write",
  `update attempts set cancel_asked_at = coalesce(cancel_asked_at, now_ms())
   where project_id = $1 and id = $2 and status = 'claimed'`,
);
