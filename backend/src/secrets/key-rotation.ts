import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { SealedSecret } from "../store/port/secrets.js";
import type { KeyRing } from "./key-ring.js";
import { isOvertaken } from "./overtaken.js";
import type { Vault } from "./vault.js";

/** Secrets that go under another key in one transaction. */
const batchSize = 100;

interface KeyRotationParts {
  readonly store: PlatformStore;
  readonly ring: KeyRing;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds: how old the active key may become before it is replaced. */
  readonly keyLifetimeMs: number;
  /** Milliseconds between looks for what is to be done. */
  readonly lookMs: number;
}

/** How long tokens that a retired key signed may still be held. */
const tokenAfterlifeMs = 24 * 3_600_000;

/**
 * Replaces keys while everything goes on.
 *
 * R1 What is to be done is what the database says, not what a process remembers: any replica may go on with what another
 *    began, after a kill at any line and at the same time.
 * R2 A secret goes from a retired key to the active one, in a transaction that holds its row: whoever writes a new version
 *    meanwhile comes before or after.
 * R3 A key is discarded only when nothing refers to it: the database refuses otherwise.
 */
export class KeyRotation {
  readonly #stopping = new AbortController();
  #callOff = (): void => {};
  #working: Promise<void> = Promise.resolve();

  constructor(private readonly parts: KeyRotationParts) {}

  /** Goes on with what was begun, and from now on replaces keys that have become old. */
  start(): void {
    this.#working = this.#look();
  }

  /** Resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#callOff();
    await this.atRest();
  }

  /** Resolves when the present look is over. */
  atRest(): Promise<void> {
    return this.#working;
  }

  /** Makes new keys active and brings every secret under them. */
  async rotate(): Promise<void> {
    await this.parts.ring.replace();
    await this.finish();
  }

  /** Brings every secret under the active key and discards the retired ones. */
  async finish(): Promise<void> {
    const { store, ring } = this.parts;
    while (!this.#stopping.signal.aborted) {
      await ring.refresh(); // R1
      const project = await store.keys.projectUnderRetired();
      if (project !== null) await this.#rewrapSome(project);
      else if (await this.#discardRetired()) return ring.refresh();
    }
  }

  async #look(): Promise<void> {
    const { clock, ring, log, keyLifetimeMs, lookMs } = this.parts;
    try {
      const isOld = clock.now() - ring.active.createdAt >= keyLifetimeMs;
      await (isOld ? this.rotate() : this.finish());
    } catch (failure) {
      log.warn("keys could not be rotated", { failure });
    }
    if (this.#stopping.signal.aborted) return;
    this.#callOff = clock.after(lookMs, () => this.start());
  }

  async #rewrapSome(project: string): Promise<void> {
    const { store, ring, vault } = this.parts;
    const retired = new Map(ring.retired.map((key) => [key.id, key]));
    const rewrap = (sealed: SealedSecret) => vault.rewrap(project, sealed, retired.get(sealed.keyId)!);
    const work = store.withTransaction({ project }, async (tx) => {
      const versions = await tx.secrets.lockUnder([...retired.keys()], batchSize); // R2
      await tx.secrets.rewrap(versions.map(rewrap));
    });
    await work.catch(unlessOvertaken);
  }

  /** False: a secret was written under one of them meanwhile. */
  async #discardRetired(): Promise<boolean> {
    const { store, clock } = this.parts;
    for (const { id, purpose, retiredAt } of await store.keys.all()) {
      if (retiredAt === null) continue;
      if (purpose === "data-tokens" && clock.now() - retiredAt < tokenAfterlifeMs) continue;
      const isDone = await store.keys.discard(id).then(() => true, unlessOvertaken); // R3
      if (!isDone) return false;
    }
    return true;
  }
}

/** Another replica was faster, or slower: the next look knows. */
function unlessOvertaken(failure: unknown): false {
  if (isOvertaken(failure)) return false;
  throw failure;
}
