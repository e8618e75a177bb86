const redacted = "[secret]";

/**
 * A text that is told to nobody by accident: printed, logged, put into a template or made JSON it is `[secret]`, and a
 * structured clone of it is empty. `reveal` is the only way to the text; a test lists who calls it.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The length in UTF-8. */
  get bytes(): number {
    return new TextEncoder().encode(this.#text).length;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  [Symbol.toPrimitive](): string {
    return redacted;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return redacted;
  }
}
