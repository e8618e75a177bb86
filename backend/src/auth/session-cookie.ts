/** The cookie that holds a browser's session: nothing that a page runs can read it, and no other site's page sends it. */
export class SessionCookie {
  readonly #name: string;
  readonly #attributes: string;

  /** `isSecure`: the server is reached by https only. Its browsers then take the cookie from no other host or path. */
  constructor(isSecure: boolean) {
    this.#name = isSecure ? "__Host-flowrunner_session" : "flowrunner_session";
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  }

  /** A `Set-Cookie` header. */
  holding(secret: string, lifetimeMs: number): string {
    return `${this.#name}=${secret}; Max-Age=${Math.floor(lifetimeMs / 1_000)}; ${this.#attributes}`;
  }

  /** A `Set-Cookie` header that makes browsers forget it. */
  cleared(): string {
    return `${this.#name}=; Max-Age=0; ${this.#attributes}`;
  }

  /** The secret in a `Cookie` header; null: it has none. */
  readFrom(header: string | undefined): string | null {
    const start = `${this.#name}=`;
    const pair = header?.split(";").find((part) => part.trim().startsWith(start));
    return pair?.trim().slice(start.length) || null;
  }
}
