import type { Log } from "../log.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { FiringRow, SchedulePlace } from "../store/port/schedules.js";
import { decideFirings, nextLook } from "./decide-firings.js";
import type { FiringStarts } from "./firing-starts.js";

interface FiringWorkParts {
  readonly store: PlatformStore;
  readonly starts: Pick<FiringStarts, "start">;
  readonly log: Log;
}

/** What is told of a schedule's past. */
export const keptFirings = 100;

/**
 * Does what a schedule is due for.
 *
 * F1 What becomes of a scheduled time is decided once: in the transaction that moves the schedule's next time beyond it,
 *    with the schedule's row locked.
 * F2 A start that was decided is repeated, by whichever replica, until its end is written: between the two anybody may
 *    die. The run's id derives from the scheduled time, so all of them start one run.
 * F3 While a start is under way others leave the schedule alone, for as long as a start may take.
 */
export class FiringWork {
  constructor(private readonly parts: FiringWorkParts) {}

  async look({ project, ...place }: SchedulePlace & { readonly project: string }): Promise<void> {
    const starting = await this.#decide(project, place);
    for (const firing of starting) {
      const outcome = await this.parts.starts.start(project, place, firing);
      await this.#settle(project, place, { ...firing, ...outcome });
    }
  }

  #decide(project: string, place: SchedulePlace): Promise<readonly FiringRow[]> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const schedule = await tx.schedules.lockDue(place);
      if (!schedule) return [];
      const occupancy = {
        underWay: await tx.firings.underWay(place),
        openRuns: schedule.overlap === "allow" ? [] : await tx.firings.openRuns(place, null),
      };
      const decision = decideFirings(schedule, occupancy, tx.now());
      for (const firing of decision.decided) await tx.firings.put(place, firing);
      await tx.schedules.put(decision.schedule); // F1 F3
      return decision.starting;
    });
  }

  async #settle(project: string, place: SchedulePlace, firing: FiringRow): Promise<void> {
    const { status, reason } = firing;
    if (status === "missed")
      this.parts.log.warn("a schedule could not start a run", { project, ...place, reason });
    await this.parts.store.withTransaction({ project }, async (tx) => {
      const schedule = await tx.schedules.lock(place);
      if (!schedule) return; // the flow, or its trigger, has gone meanwhile
      const present = await tx.firings.underWay(place);
      const isOpen = present.some(
        (one) => one.scheduledAt === firing.scheduledAt && one.status === "starting",
      );
      if (!isOpen && status !== "started") return; // another replica was quicker, and knows it better
      await tx.firings.put(place, firing); // F2
      await tx.firings.trim(place, keptFirings);
      const lookAt = nextLook(schedule, await tx.firings.underWay(place), tx.now());
      await tx.schedules.put({ ...schedule, lookAt });
    });
  }
}
