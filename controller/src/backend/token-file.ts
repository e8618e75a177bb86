import { readFile } from "node:fs/promises";
import type { Clock } from "@flowrunner/kube";

/** A token in a file that is written anew well before the token ends. */
export class TokenFile {
  #known: { readonly token: string; readonly at: number } | null = null;

  constructor(
    private readonly path: string,
    private readonly clock: Clock,
    /** A token read may be used for this long. */
    private readonly rereadMs = 10_000,
  ) {}

  async read(): Promise<string> {
    const now = this.clock.elapsed();
    if (!this.#known || now - this.#known.at >= this.rereadMs)
      this.#known = { token: (await readFile(this.path, "utf8")).trim(), at: now };
    return this.#known.token;
  }
}
