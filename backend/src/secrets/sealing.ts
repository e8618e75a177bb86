import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Of every key of the vault. */
export const keyBytes = 32;

/** Encrypts and binds to `about`: a random nonce, the ciphertext, its tag. */
export function seal(key: Uint8Array, plain: Uint8Array, about: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(about);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed. Throws `Unopenable` for another key, another `about`, or a single bit that is not as it was. */
export function open(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new Unopenable();
  const nonce = sealed.subarray(0, nonceBytes);
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(about)
    .setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(nonceBytes, end)); // all of it: this cipher keeps nothing back
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    throw new Unopenable();
  }
}

/** Says nothing of what was tried: a ciphertext was moved, changed, or is another key's. */
export class Unopenable extends Error {
  override readonly name = "Unopenable";

  constructor() {
    super("a ciphertext does not open: it was changed, belongs elsewhere, or is of another key");
  }
}
