/** What an API token may be limited to. */
export const resources = [
  "account",
  "credentials",
  "organizations",
  "projects",
  "members",
  "flows",
  "runs",
  "secrets",
  "files",
  "collections",
  "records",
  "audit",
] as const;

export type Scope = `${(typeof resources)[number]}:${"read" | "write"}`;

/** Every scope there is; `write` includes `read`. */
export const scopes: readonly Scope[] = resources.flatMap((resource): Scope[] => [
  `${resource}:read`,
  `${resource}:write`,
]);

/** Whether someone with these scopes may do what needs that one. */
export function opens(granted: ReadonlySet<Scope>, needed: Scope): boolean {
  return granted.has(needed) || granted.has(needed.replace(/:read$/, ":write") as Scope);
}
