/**
 * Order of a project's queue: weighted fair over its runs (self-clocked fair queueing, Golestani 1994). Every attempt
 * gets a virtual time when it is queued, and the smallest is claimed first. A run's next attempt stands a step behind
 * its last one, a new run a step behind the front: a thousand attempts of one run do not delay another run's first, and
 * because nobody is put before the front, nothing starves.
 */
export interface QueuePlace {
  /** Rank of the project's newest claim: the front. */
  readonly front: number;
  /** Rank of the run's newest attempt. */
  readonly ofRun: number;
  /** 0–100. */
  readonly priority: number;
}

export function nextRank({ front, ofRun, priority }: QueuePlace): number {
  return Math.max(front, ofRun) + 1 / weightOf(priority);
}

/** 1 for priority 50, doubling every 12.5: the highest gets 256 turns for one of the lowest. */
function weightOf(priority: number): number {
  return 2 ** ((priority - 50) / 12.5);
}
