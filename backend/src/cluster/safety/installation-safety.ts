import type { ProbeAnswer, ProbeReport } from "@flowrunner/protocol";
import type { Clock } from "../../clock.js";
import { AppError } from "../../errors.js";
import type { AccountStore } from "../../store/port/accounts/account-store.js";
import { refuseStale } from "../epochs.js";
import { unsafety } from "./judge-probe.js";
import type { Risk } from "./risks.js";

interface SafetyParts {
  readonly store: AccountStore;
  readonly clock: Clock;
  readonly accepted: readonly Risk[];
  /** What functions must not reach, that this server needs. */
  readonly targets: ProbeAnswer["targets"];
}

const rememberedMs = 2_000;

/**
 * Whether the cluster walls functions in, as its controller has found out.
 *
 * S1 No work is handed out to a pod unless a fresh probe was good, but for what the operator accepts.
 */
export class InstallationSafety {
  readonly #accepted: ReadonlySet<Risk>;
  /** What this process said last: it is asked often, and its answer changes daily. */
  #known: { readonly unsafety: Promise<string | null>; readonly at: number } | null = null;

  constructor(private readonly parts: SafetyParts) {
    this.#accepted = new Set(parts.accepted);
  }

  /** Why no work is handed out, in a sentence; null: it is. It may be two seconds old. */
  unsafety(): Promise<string | null> {
    const now = this.parts.clock.now();
    if (!this.#known || now - this.#known.at >= rememberedMs)
      this.#known = { unsafety: this.#judged(), at: now };
    return this.#known.unsafety;
  }

  /** S1. Throws `AppError` `InstallationUnsafe`. */
  async refuseUnsafe(): Promise<void> {
    const reason = await this.unsafety();
    if (reason !== null) throw new AppError("InstallationUnsafe", reason);
  }

  /** What a controller needs to know before it probes. Throws `AppError` `StaleEpoch`. */
  asked(epoch: number): Promise<ProbeAnswer> {
    const { store, targets } = this.parts;
    return store.withAccounts({}, async (tx) => {
      await refuseStale(tx, epoch);
      const probe = await tx.probes.newest();
      const now = tx.now();
      const isGood = unsafety({ probe, now, accepted: this.#accepted }) === null;
      const last = probe && { version: probe.version, ageMs: Math.max(0, now - probe.takenAt), isGood };
      return { targets, last };
    });
  }

  /** Keeps what a controller has found. Throws `AppError` `StaleEpoch`. */
  async take({ epoch, version, findings }: ProbeReport): Promise<void> {
    await this.parts.store.withAccounts({}, async (tx) => {
      await refuseStale(tx, epoch);
      await tx.probes.keep({ takenAt: tx.now(), version, findings });
    });
    this.#known = null;
  }

  #judged(): Promise<string | null> {
    return this.parts.store.withAccounts({}, async (tx) =>
      unsafety({ probe: await tx.probes.newest(), now: tx.now(), accepted: this.#accepted }),
    );
  }
}
