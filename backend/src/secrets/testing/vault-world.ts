import type { PlatformStore } from "../../store/port/platform-store.js";
import { silentLog } from "../../log.js";
import type { PostgresStore } from "../../store/postgres/postgres-store.js";
import { ManualClock } from "../../testing/manual-clock.js";
import type { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { addProjects } from "../../testing/projects.js";
import { KeyRing } from "../key-ring.js";
import { KeyRotation } from "../key-rotation.js";
import { MasterKey, type MasterKeys } from "../master-key.js";
import { Secret } from "../secret.js";
import { SecretService } from "../secret-service.js";
import { Vault } from "../vault.js";
import { VaultSecrets } from "../vault-secrets.js";

export const here = "prj_here";
export const elsewhere = "prj_elsewhere";
export const dayMs = 24 * 3_600_000;

/** A store that is as if it were new, with the projects of these tests. */
export async function emptyStore(kept: KeptDatabase, clock: ManualClock): Promise<PostgresStore> {
  const store = await kept.emptyStore(clock);
  await addProjects(store, here, elsewhere);
  return store;
}

export function newMaster(): MasterKey {
  return MasterKey.parse(new Secret(MasterKey.generate()));
}

/** What one replica has to do with secrets, on a store that it may share with others. */
export class VaultWorld {
  private constructor(
    readonly store: PlatformStore,
    readonly ring: KeyRing,
    readonly vault: Vault,
    readonly service: SecretService,
    readonly source: VaultSecrets,
    readonly rotation: KeyRotation,
  ) {}

  static async open(
    store: PlatformStore,
    masters: MasterKeys = { current: newMaster(), other: null },
    clock = new ManualClock(),
    log = silentLog,
  ): Promise<VaultWorld> {
    const ring = await KeyRing.open(store.keys, masters);
    const vault = new Vault(ring);
    const limits = { secretBytes: 64 * 1024, secretsPerProject: 50 };
    const rotating = { keyLifetimeMs: 90 * dayMs, lookMs: dayMs };
    return new VaultWorld(
      store,
      ring,
      vault,
      new SecretService({ store, ring, vault, limits }),
      new VaultSecrets({ store, vault, log }),
      new KeyRotation({ store, ring, vault, clock, log, ...rotating }),
    );
  }

  put(name: string, text: string, project = here): Promise<unknown> {
    return this.service.put(project, name, new Secret(text), "usr_me");
  }

  /** What a claim is given, in plain text; null: nothing. */
  async claimed(name: string, project = here): Promise<string | null> {
    return (await this.source.get(project, [name])).get(name)?.reveal() ?? null;
  }
}
