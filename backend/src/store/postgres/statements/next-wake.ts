import { acrossProjects } from "../statement.js";

export const nextWake = acrossProjects<[], { readonly wakeAt: number | null }>(
  "next-wake",
  "read",
  `select min(wake_at) as "wakeAt" from runs`,
);
