import type { Log } from "../log.js";
import type { SecretSource } from "../runs/secret-source.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { SealedSecret } from "../store/port/secrets.js";
import { Unopenable } from "./sealing.js";
import type { Secret } from "./secret.js";
import type { Vault } from "./vault.js";

/** A key is discarded once a rotation: to miss more than one between reading and opening is to be in trouble. */
const mostReadings = 3;

interface VaultSecretsParts {
  readonly store: PlatformStore;
  readonly vault: Vault;
  readonly log: Log;
}

/** Opens secrets for claims. One statement, whatever their number; what it gives is kept nowhere. */
export class VaultSecrets implements SecretSource {
  constructor(private readonly parts: VaultSecretsParts) {}

  async get(project: string, names: readonly string[]): Promise<ReadonlyMap<string, Secret>> {
    for (let readings = 1; readings <= mostReadings; readings++) {
      const sealed = await this.parts.store.withTransaction({ project }, (tx) => tx.secrets.sealed(names));
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
