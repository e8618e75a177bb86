import type { Log } from "../log.js";
import type { SecretSource } from "../runs/secret-source.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { SealedSecret, UsedSecret } from "../store/port/secrets.js";
import { Unopenable } from "./sealing.js";
import type { Secret } from "./secret.js";
import type { Vault } from "./vault.js";

/** A key is discarded once a rotation: to miss more than one between reading and opening is to be in trouble. */
const mostReadings = 3;

/** How exactly it is known when a secret was used last: claims write it no more often. */
const touchMs = 60_000;

interface VaultSecretsParts {
  readonly store: PlatformStore;
  readonly vault: Vault;
  readonly log: Log;
}

/**
 * Opens secrets for claims, and notes that they are used. One statement, whatever their number, and once a minute another;
 * what it gives is kept nowhere.
 */
export class VaultSecrets implements SecretSource {
  constructor(private readonly parts: VaultSecretsParts) {}

  async get(project: string, names: readonly string[]): Promise<ReadonlyMap<string, Secret>> {
    for (let readings = 1; readings <= mostReadings; readings++) {
      const sealed = await this.parts.store.withTransaction({ project }, (tx) => used(tx, names));
      const opened = await Promise.all(sealed.map((version) => this.#open(project, version)));
      if (!opened.includes(null)) return new Map(opened.flatMap((entry) => entry ?? []));
    }
    throw new Error("the keys of secrets were discarded faster than secrets could be read");
  }

  /** An entry, or none for what does not open: it is as if it were not there. Null: to be read again. */
  async #open(project: string, sealed: SealedSecret): Promise<[] | [[string, Secret]] | null> {
    try {
      const value = await this.parts.vault.open(project, sealed);
      return value && [[sealed.name, value]];
    } catch (failure) {
      if (!(failure instanceof Unopenable)) throw failure;
      const { name, version } = sealed;
      this.parts.log.warn("a secret does not open: its row was changed", { project, secret: name, version });
      return [];
    }
  }
}

async function used(tx: PlatformTransaction, names: readonly string[]): Promise<readonly UsedSecret[]> {
  const sealed = await tx.secrets.sealed(names);
  const unnoted = sealed.filter(({ lastUsedAt }) => tx.now() - (lastUsedAt ?? 0) >= touchMs);
  if (unnoted.length > 0) await tx.secrets.touch(unnoted.map(({ name }) => name));
  return sealed;
}
