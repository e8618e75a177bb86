import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import { newId } from "../ids.js";
import type { KeyPurpose, KeyRow, Keys, NewKey } from "../store/port/keys.js";
import type { MasterKey, MasterKeys } from "./master-key.js";
import { keyBytes } from "./sealing.js";

/** A key that wraps the data keys of secrets. */
export interface KeyEncryptionKey extends UnwrappedKey {
  readonly purpose: "secrets";
}

/** Signs data tokens: Ed25519, the same for all replicas. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
}

interface UnwrappedKey {
  readonly id: string;
  readonly purpose: KeyPurpose;
  readonly createdAt: number;
  readonly retiredAt: number | null;
  readonly key: Buffer;
}

/**
 * The keys of the installation, unwrapped, in the memory of this process alone.
 *
 * K1 The database alone says which key is active: a replica that has not heard of a rotation yet writes under a retired
 *    key at worst, or is refused and looks again.
 * K2 A new master key brings new keys: who had the old one and a copy of the database can open nothing that is new.
 * K3 A key is replaced before the one that it replaces is put under the new master key: a kill in between leaves a
 *    retired key under the old one, which the next start finds.
 */
export class KeyRing {
  #keys: ReadonlyMap<string, UnwrappedKey> = new Map();

  private constructor(
    private readonly stored: Keys,
    private readonly masters: MasterKeys,
  ) {}

  /** Makes what is missing, and puts every key under the current master key. Throws `UnknownMasterKey`. */
  static async open(stored: Keys, masters: MasterKeys): Promise<KeyRing> {
    const ring = new KeyRing(stored, masters);
    for (const row of await stored.all()) await ring.#bringUnderCurrent(row);
    await stored.insertFirst(ring.#newKey("secrets"));
    await stored.insertFirst(ring.#newKey("data-tokens"));
    await ring.refresh();
    return ring;
  }

  /** What new secrets are put under. */
  get active(): KeyEncryptionKey {
    return this.#activeOf("secrets") as KeyEncryptionKey;
  }

  get retired(): readonly KeyEncryptionKey[] {
    return [...this.#keys.values()].filter(isRetiredEncryptionKey);
  }

  /** Null: it does not exist any more, and nothing is under it. */
  async find(id: string): Promise<KeyEncryptionKey | null> {
    if (!this.#keys.has(id)) await this.refresh();
    const found = this.#keys.get(id);
    return found?.purpose === "secrets" ? (found as KeyEncryptionKey) : null;
  }

  /** The active one first; then those that tokens may still be signed by. */
  get signingKeys(): readonly SigningKey[] {
    const active = this.#activeOf("data-tokens");
    const others = [...this.#keys.values()].filter((key) => key.purpose === "data-tokens" && key !== active);
    return [active, ...others].map(signingKeyOf);
  }

  /** Makes new keys active. Does nothing to a purpose whose key another replica replaces meanwhile. */
  async replace(): Promise<void> {
    await this.stored.replace(this.active.id, this.#newKey("secrets"));
    await this.stored.replace(this.#activeOf("data-tokens").id, this.#newKey("data-tokens"));
    await this.refresh();
  }

  /** Takes up what other replicas have changed, and forgets keys that are no more. */
  async refresh(): Promise<void> {
    const rows = await this.stored.all();
    this.#keys = new Map(rows.map((row) => [row.id, this.#unwrapped(row)]));
  }

  async #bringUnderCurrent(row: KeyRow): Promise<void> {
    const { current } = this.masters;
    if (row.masterId === current.id) return;
    const key = this.#masterOf(row).unwrap(row.wrappedKey, row.id, row.purpose);
    if (row.retiredAt === null) await this.stored.replace(row.id, this.#newKey(row.purpose)); // K2, K3
    const wrappedKey = current.wrap(key, row.id, row.purpose);
    await this.stored.rewrap(row.id, row.masterId, { masterId: current.id, wrappedKey });
  }

  #newKey(purpose: KeyPurpose): NewKey {
    const { current } = this.masters;
    const id = newId("key");
    return { id, purpose, masterId: current.id, wrappedKey: current.wrap(generate[purpose](), id, purpose) };
  }

  #activeOf(purpose: KeyPurpose): UnwrappedKey {
    return [...this.#keys.values()].find((key) => key.purpose === purpose && key.retiredAt === null)!;
  }

  #unwrapped(row: KeyRow): UnwrappedKey {
    const { id, purpose, createdAt, retiredAt } = row;
    const key = this.#keys.get(id)?.key ?? this.#masterOf(row).unwrap(row.wrappedKey, id, purpose);
    return { id, purpose, createdAt, retiredAt, key };
  }

  #masterOf({ id, masterId }: KeyRow): MasterKey {
    const { current, other } = this.masters;
    if (masterId === current.id) return current;
    if (masterId === other?.id) return other;
    throw new UnknownMasterKey(id, masterId);
  }
}

const generate: { readonly [purpose in KeyPurpose]: () => Buffer } = {
  secrets: () => randomBytes(keyBytes),
  "data-tokens": () => generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "der" }),
};

function signingKeyOf({ id, key }: UnwrappedKey): SigningKey {
  return { id, privateKey: createPrivateKey({ key, type: "pkcs8", format: "der" }) };
}

function isRetiredEncryptionKey(key: UnwrappedKey): key is KeyEncryptionKey {
  return key.purpose === "secrets" && key.retiredAt !== null;
}

/** The server was started with another master key than the one that its database was written with. */
export class UnknownMasterKey extends Error {
  override readonly name = "UnknownMasterKey";

  constructor(keyId: string, masterId: string) {
    super(
      `The key ${keyId} in the database is wrapped by the master key ${masterId}, which was not given. ` +
        `Start with that master key; to change it, give the new one, and that one as the other.`,
    );
  }
}
