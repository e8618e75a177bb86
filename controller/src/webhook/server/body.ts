import type { IncomingMessage } from "node:http";

/**
 * What a review may hold at most: an object that is applied, for which the API server takes 3 MiB, and the one before,
 * with room for what is said about them.
 */
export const longestBody = 7 * 1024 * 1024;

/** What all reviews under way may hold together. */
const mostBytes = 3 * longestBody;

/** `tooMuch`: too many others are under way. */
export type Body =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "lengthMissing" | "tooLong" | "tooMuch" | "broken" };

/** Takes in bodies, and never more of them at once than there is room for. */
export class Bodies {
  #bytes = 0;

  /** Calls `use` with the body while its room is taken. */
  async with<T>(request: IncomingMessage, use: (body: Body) => Promise<T>): Promise<T> {
    const length = Number(request.headers["content-length"]);
    if (!(length >= 0)) return use({ kind: "lengthMissing" });
    if (length > longestBody) return use({ kind: "tooLong" });
    if (this.#bytes + length > mostBytes) return use({ kind: "tooMuch" });
    this.#bytes += length;
    try {
      return await use(await bodyOf(request));
    } finally {
      this.#bytes -= length;
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  try {
    return { kind: "read", bytes: Buffer.concat(await request.toArray()) };
  } catch {
    return { kind: "broken" };
  }
}
