import { createHmac, randomBytes } from "node:crypto";
import { associatedData } from "./associated-data.js";
import { keyBytes, open, seal } from "./sealing.js";
import type { Secret } from "./secret.js";

/** The root of all keys: it wraps the others and is kept outside the database. */
export class MasterKey {
  readonly #key: Buffer;
  /** Tells master keys apart and nothing about them. */
  readonly id: string;

  private constructor(key: Buffer) {
    this.#key = key;
    this.id = createHmac("sha256", key).update("flowrunner master key").digest("hex").slice(0, 16);
  }

  /** Of 32 bytes as base64. Throws `InvalidMasterKey`, which does not show what was given. */
  static parse(text: Secret): MasterKey {
    const given = text.reveal().trim();
    const key = Buffer.from(given, "base64");
    if (key.length !== keyBytes || key.toString("base64") !== given) throw new InvalidMasterKey();
    return new MasterKey(key);
  }

  /** A new one's text. */
  static generate(): string {
    return randomBytes(keyBytes).toString("base64");
  }

  /** Wraps another key, bound to its id and purpose. */
  wrap(key: Uint8Array, id: string, purpose: string): Buffer {
    return seal(this.#key, key, associatedData("key", id, purpose));
  }

  /** Throws `Unopenable`. */
  unwrap(wrapped: Uint8Array, id: string, purpose: string): Buffer {
    return open(this.#key, wrapped, associatedData("key", id, purpose));
  }
}

export interface MasterKeys {
  readonly current: MasterKey;
  /** Another that keys may be wrapped by: the one before, or, in a replica that is to be restarted, the next. */
  readonly other: MasterKey | null;
}

export class InvalidMasterKey extends Error {
  override readonly name = "InvalidMasterKey";

  constructor() {
    super("A master key is 32 random bytes as base64. Make one with: openssl rand -base64 32");
  }
}
