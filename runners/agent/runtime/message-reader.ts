import { validators, type AttemptError, type RuntimeMessage } from "@flowrunner/protocol";
import { parseOutputText } from "./output-text.js";
import { parseUntrusted, UntrustedJsonError } from "./untrusted-json.js";

/** What a runtime says before its final message. */
export type RuntimeRemark = Extract<
  RuntimeMessage,
  { ready: true } | { log: unknown } | { progress: unknown } | { fileHash: string }
>;

/** What ends an attempt from inside. */
export type FinalMessage = { readonly output: unknown } | { readonly error: AttemptError };

/** A line holds an output and its key, or something shorter. */
const keyBytes = 64;
const lineFeed = 10;

/**
 * Reads what a runtime writes on file descriptor 4, all of it untrusted: user code shares the process.
 *
 * M1  The first final message ends it; what comes after is not read.
 * M2  No line is gathered beyond the limit.
 * M3  What is no message of the protocol is dropped, or, if it would be an output, ends the attempt as InvalidOutput.
 */
export class MessageReader {
  readonly #outputBytes: number;
  readonly #onRemark: (remark: RuntimeRemark) => void;
  readonly #onFinal: (final: FinalMessage) => void;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #textBytes: number | undefined;
  #hasEnded = false;

  constructor(
    outputBytes: number,
    onRemark: (remark: RuntimeRemark) => void,
    onFinal: (final: FinalMessage) => void,
  ) {
    this.#outputBytes = outputBytes;
    this.#onRemark = onRemark;
    this.#onFinal = onFinal;
  }

  push(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0 && !this.#hasEnded)
      rest = this.#textBytes === undefined ? this.#line(rest) : this.#text(rest);
  }

  /** Takes bytes up to a line end and returns the rest. */
  #line(chunk: Buffer): Buffer {
    const end = chunk.indexOf(lineFeed);
    this.#gather(end < 0 ? chunk : chunk.subarray(0, end));
    if (this.#bytes > this.#outputBytes + keyBytes)
      this.#final({ error: tooLarge(this.#bytes, this.#outputBytes) }); // M2
    if (end < 0 || this.#hasEnded) return chunk.subarray(chunk.length);
    this.#message(this.#gathered());
    return chunk.subarray(end + 1);
  }

  /** Takes bytes of a text output and returns the rest. */
  #text(chunk: Buffer): Buffer {
    const missing = (this.#textBytes ?? 0) - this.#bytes;
    this.#gather(chunk.subarray(0, missing));
    this.#endOfText();
    return chunk.subarray(missing);
  }

  #endOfText(): void {
    if (this.#bytes !== this.#textBytes) return;
    try {
      this.#final({ output: parseOutputText(this.#gathered()) });
    } catch (error) {
      if (!(error instanceof UntrustedJsonError)) throw error;
      this.#final({ error: invalidOutput(error.message) });
    }
  }

  #message(line: string): void {
    const message = parseMessage(line);
    if ("refused" in message) {
      if (line.startsWith('{"output"')) this.#final({ error: invalidOutput(message.refused) }); // M3
    } else if ("output" in message) this.#final({ output: message.output });
    else if ("error" in message) this.#final({ error: message.error });
    else if ("outputText" in message) this.#beginText(message.outputText);
    else this.#onRemark(message);
  }

  #beginText(bytes: number): void {
    if (bytes > this.#outputBytes) return this.#final({ error: tooLarge(bytes, this.#outputBytes) });
    this.#textBytes = bytes;
    this.#endOfText();
  }

  // M1
  #final(final: FinalMessage): void {
    this.#hasEnded = true;
    this.#chunks = [];
    this.#onFinal(final);
  }

  #gather(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#bytes += bytes.length;
  }

  #gathered(): string {
    const text = Buffer.concat(this.#chunks).toString();
    this.#chunks = [];
    this.#bytes = 0;
    return text;
  }
}

function parseMessage(line: string): RuntimeMessage | { readonly refused: string } {
  try {
    const message = parseUntrusted(line);
    return validators.runtimeMessage(message)
      ? (message as RuntimeMessage)
      : { refused: "it is no message of the protocol" };
  } catch (error) {
    if (error instanceof UntrustedJsonError) return { refused: error.message };
    throw error;
  }
}

function invalidOutput(reason: string): AttemptError {
  return {
    code: "InvalidOutput",
    message: `What the code returned cannot be taken: ${reason}`,
    retryable: false,
  };
}

function tooLarge(bytes: number, limit: number): AttemptError {
  const message = `The output has ${bytes} bytes or more as JSON, ${limit} are allowed; hand large data on as a file`;
  return { code: "OutputTooLarge", message, retryable: false };
}
