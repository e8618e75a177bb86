/** What a member may do, each what the one before it may and more. */
export const roles = ["viewer", "editor", "admin", "owner"] as const;

export type Role = (typeof roles)[number];

/** Whether a member with this role may do what needs that one. */
export function suffices(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** The highest of roles; null: there is none. */
export function highest(given: readonly string[]): Role | null {
  return roles.findLast((role) => given.includes(role)) ?? null;
}
