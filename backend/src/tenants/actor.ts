import type { Caller } from "../auth/caller.js";

/** Whoever does something, as the audit log names them. */
export type Actor = Pick<Caller, "userId" | "email">;
