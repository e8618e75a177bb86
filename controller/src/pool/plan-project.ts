import type { PoolSettings } from "./pool-settings.js";
import { planPool, wantsOf, type PoolPlan, type PoolView } from "./plan.js";

/** Reasons that other pods of the project may be the cause of. */
const wantOfRoom: readonly string[] = ["QuotaExceeded", "Unschedulable"];

/** How many pods may be made: in all, and of them in advance. */
export interface PodRoom {
  readonly all: number;
  readonly inAdvance: number;
}

/**
 * Plans all pools of a project, which share its room. Work that waits goes before pods in advance; pools take turns. Where
 * work waits for room, nothing is kept in advance.
 */
export function planProject(
  views: readonly PoolView[],
  room: PodRoom,
  now: number,
  settings: PoolSettings,
): ReadonlyMap<string, PoolPlan> {
  const wants = views.map((view) => wantsOf(view, now, settings));
  const urgent = inTurns(
    wants.map((want) => want.urgent),
    room.all,
  );
  const isShort = views.some(lacksRoom) || wants.some((want, pool) => want.urgent > (urgent[pool] ?? 0));
  const left = isShort ? 0 : Math.min(room.inAdvance, room.all - sum(urgent));
  const warm = inTurns(
    wants.map((want) => want.warm),
    left,
  );
  return new Map(
    views.map((view, pool) => {
      const granted = (urgent[pool] ?? 0) + (warm[pool] ?? 0);
      return [view.pool, planPool(view, granted, { now, isShort, settings })];
    }),
  );
}

function lacksRoom({ demand, memory: { failing } }: PoolView): boolean {
  return failing !== null && (demand?.queued ?? 0) > 0 && wantOfRoom.includes(failing.trouble.reason);
}

/** What each gets of `room` when all are given one at a time. */
function inTurns(wants: readonly number[], room: number): readonly number[] {
  const given = wants.map(() => 0);
  let left = Math.max(0, room);
  for (let turn = 0; left > 0 && wants.some((want) => want > turn); turn++) {
    for (const [pool, want] of wants.entries()) {
      if (want <= turn || left === 0) continue;
      given[pool] = turn + 1;
      left--;
    }
  }
  return given;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
