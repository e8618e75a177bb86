import { encodingsOf } from "./encodings.js";
import { mask, MaskStream } from "./mask-stream.js";
import { rangesOf } from "./ranges.js";

/**
 * Takes the secrets of one attempt out of everything that leaves the agent. Best effort: an encoding that is not
 * in `encodingsOf` passes.
 */
export class Masker {
  readonly #texts: readonly string[];
  readonly #bytes: readonly Buffer[];
  readonly #numbers: boolean;

  constructor(secrets: Iterable<string>) {
    this.#texts = [...new Set([...secrets].flatMap(encodingsOf))];
    this.#bytes = this.#texts.map((text) => Buffer.from(text));
    this.#numbers = this.#texts.some((text) => /^[-+.eE0-9]+$/.test(text));
  }

  stream(): MaskStream {
    return new MaskStream(this.#bytes);
  }

  text(text: string): string {
    let result = "";
    let done = 0;
    for (const { from, to } of rangesOf(this.#texts, (needle, from) => text.indexOf(needle, from))) {
      result += text.slice(done, from) + mask;
      done = to;
    }
    return done === 0 ? text : result + text.slice(done);
  }

  /** The value with every string and key masked, and every number that spells a secret; itself where there are none. */
  value<Value>(value: Value): Value {
    return this.#texts.length === 0 ? value : (this.#masked(value) as Value);
  }

  #masked(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (typeof value === "number") return this.#number(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((element) => this.#masked(element));
    const copy = Object.create(null) as Record<string, unknown>;
    for (const [key, member] of Object.entries(value)) copy[this.text(key)] = this.#masked(member);
    return copy;
  }

  #number(value: number): unknown {
    if (!this.#numbers) return value;
    const text = String(value);
    return this.text(text) === text ? value : mask;
  }
}
