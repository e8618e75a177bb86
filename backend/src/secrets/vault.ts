import { randomBytes } from "node:crypto";
import type { SealedSecret } from "../store/port/secrets.js";
import { associatedData } from "./associated-data.js";
import type { KeyEncryptionKey, KeyRing } from "./key-ring.js";
import { keyBytes, open, seal } from "./sealing.js";
import { Secret } from "./secret.js";

/** The version of a secret that a ciphertext belongs to, and opens for alone. */
export interface SecretPlace {
  readonly project: string;
  readonly name: string;
  readonly version: number;
}

/**
 * Seals and opens versions of secrets.
 *
 * V1 Each version has a data key of its own, used for nothing else.
 * V2 A value is bound to project, name and version; its data key to these and to the key that wraps it.
 * V3 A value in plain text leaves only as a `Secret`.
 * V4 No buffer holds a value or its data key any longer than they are worked with.
 */
export class Vault {
  constructor(private readonly ring: KeyRing) {}

  seal(place: SecretPlace, value: Secret): SealedSecret {
    const key = this.ring.active;
    const dataKey = randomBytes(keyBytes); // V1
    const plain = Buffer.from(value.reveal(), "utf8");
    const ciphertext = seal(dataKey, plain, valueIs(place));
    const wrappedKey = wrap(key, dataKey, place);
    wipe(plain, dataKey); // V4
    return { ...versionOf(place), keyId: key.id, wrappedKey, ciphertext };
  }

  /** Null: its key was discarded since it was read, so that there is another to be read. Throws `Unopenable`. */
  async open(project: string, sealed: SealedSecret): Promise<Secret | null> {
    const key = await this.ring.find(sealed.keyId);
    if (!key) return null;
    const place = { project, ...versionOf(sealed) };
    const dataKey = unwrap(key, sealed, place);
    const plain = open(dataKey, sealed.ciphertext, valueIs(place));
    const value = new Secret(plain.toString("utf8")); // V3
    wipe(plain, dataKey); // V4
    return value;
  }

  /** The same version with its data key under the active key. `from` is the key that it is under. */
  rewrap(project: string, sealed: SealedSecret, from: KeyEncryptionKey): Omit<SealedSecret, "ciphertext"> {
    const key = this.ring.active;
    const place = { project, ...versionOf(sealed) };
    const dataKey = unwrap(from, sealed, place);
    const wrappedKey = wrap(key, dataKey, place);
    wipe(dataKey); // V4
    return { ...versionOf(place), keyId: key.id, wrappedKey };
  }
}

function wipe(...buffers: readonly Buffer[]): void {
  for (const buffer of buffers) buffer.fill(0);
}

function wrap(key: KeyEncryptionKey, dataKey: Buffer, place: SecretPlace): Buffer {
  return seal(key.key, dataKey, dataKeyIs(key.id, place));
}

function unwrap(key: KeyEncryptionKey, { wrappedKey }: SealedSecret, place: SecretPlace): Buffer {
  return open(key.key, wrappedKey, dataKeyIs(key.id, place));
}

/** V2 */
function valueIs({ project, name, version }: SecretPlace): Buffer {
  return associatedData("secret", project, name, String(version));
}

/** V2 */
function dataKeyIs(keyId: string, { project, name, version }: SecretPlace): Buffer {
  return associatedData("data key", keyId, project, name, String(version));
}

function versionOf({ name, version }: Pick<SecretPlace, "name" | "version">): Omit<SecretPlace, "project"> {
  return { name, version };
}
