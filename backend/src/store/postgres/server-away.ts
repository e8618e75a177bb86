/** What a connection fails with while there is no server yet, or none any more: no name, no port, one that starts. */
export const serverAway: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "57P03"]);

/** The system's or PostgreSQL's word for a failure; the empty text: it has none. */
export function codeOf(failure: unknown): string {
  const { code } = (failure ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : "";
}
