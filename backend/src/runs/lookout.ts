import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import type { Periods } from "../settings.js";
import type { Asked, Glance } from "../store/port/across-projects.js";
import type { Store } from "../store/port/store.js";
import type { Hearing } from "./replicas.js";

interface LookoutParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly periods: Pick<Periods, "glanceMs" | "safetyGlanceMs">;
  readonly hearing: () => Hearing;
  /** What somebody here waits for. */
  readonly asked: () => Asked;
  /** Whether a launcher waits for demand to change, or a file worker for something to do. */
  readonly isDemandAwaited: () => boolean;
  /** `lateMs`: how much later than it should the look came. */
  readonly seen: (glance: Glance, lateMs: number) => void;
}

/**
 * Looks at the store for what other replicas did: often where they cannot tell and somebody waits, else now and then,
 * for what they did not come to tell.
 *
 * L1 Alone, nothing is ever asked; otherwise at most one statement each `glanceMs`.
 * L2 A look that fails is made again at the next turn.
 */
export class Lookout {
  #lookedAt: number;
  #callOff: () => void = () => {};
  #isStopped = false;

  constructor(private readonly parts: LookoutParts) {
    this.#lookedAt = parts.clock.now();
  }

  start(): void {
    if (this.parts.hearing() !== "alone") this.#again(); // L1
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  #again(): void {
    if (this.#isStopped) return;
    this.#callOff = this.parts.clock.after(this.parts.periods.glanceMs, () => void this.#turn());
  }

  async #turn(): Promise<void> {
    const asked = this.parts.asked();
    const lateMs = this.parts.clock.now() - this.#lookedAt - this.#dueMs(asked);
    if (lateMs >= 0) await this.#look(asked, lateMs);
    this.#again();
  }

  #dueMs({ workers, runs }: Asked): number {
    const { hearing, isDemandAwaited, periods } = this.parts;
    const isAwaited = workers.length + runs.length > 0 || isDemandAwaited();
    return hearing() === "untold" && isAwaited ? periods.glanceMs : periods.safetyGlanceMs;
  }

  async #look(asked: Asked, lateMs: number): Promise<void> {
    try {
      const glance = await this.parts.store.acrossProjects.glance(asked);
      this.#lookedAt = this.parts.clock.now();
      if (!this.#isStopped) this.parts.seen(glance, lateMs);
    } catch (failure) {
      this.parts.log.warn("other replicas' work could not be looked for", { failure }); // L2
    }
  }
}
