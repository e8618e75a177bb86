import { useSuspenseQuery } from "@tanstack/react-query";
import { accountQuery } from "./account.js";
import type { Schemas } from "@flowrunner/api";

type Role = Schemas["Role"];

/** From the least to the most: each may what those before it may. */
const roles: readonly Role[] = ["viewer", "editor", "admin", "owner"];

/** Whether a role is enough for what needs `needed`. */
export function isEnough(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/**
 * Whether who is signed in may do in a project what needs a role, so that pages offer nothing that would be refused.
 * What is refused is the server's to say, at each call.
 */
export function useMay(project: string, needed: Role): boolean {
  const { data: account } = useSuspenseQuery(accountQuery);
  const role = account.projects.find(({ id }) => id === project)?.role;
  return role !== undefined && isEnough(role, needed);
}
