import type { Claim, Goal } from "./benchmark.js";
import type { Round } from "./rounds.js";
import { estimateMedian, estimateRatio, median, type Estimate } from "./statistics.js";

/** `unsure`: the goal lies within the interval, or too few rounds were kept to tell. */
export type Verdict = "met" | "missed" | "unsure" | "none";

/** What became of a claim. */
export interface Finding {
  readonly claim: Claim;
  readonly median: number;
  /** The median of what it is compared with. */
  readonly overMedian: number | null;
  /** What the goal is about: the ratio where there is something to compare with, else the figure. */
  readonly estimate: Estimate;
  readonly verdict: Verdict;
}

const FEWEST_ROUNDS = 3;

export function judge(claim: Claim, rounds: readonly Round[]): Finding {
  const values = valuesOf(claim.figure, rounds);
  const over = claim.over === undefined ? null : valuesOf(claim.over, rounds);
  const estimate = over ? estimateRatio(values, over) : estimateMedian(values);
  return {
    claim,
    median: median(values),
    overMedian: over && median(over),
    estimate,
    verdict: !claim.goal
      ? "none"
      : rounds.length < FEWEST_ROUNDS
        ? "unsure"
        : verdictOf(estimate, claim.goal),
  };
}

function valuesOf(figure: string, rounds: readonly Round[]): number[] {
  return rounds.map(({ figures }) => {
    const value = figures[figure];
    if (value === undefined)
      throw new Error(`no subject measured "${figure}"; there is: ${Object.keys(figures).join(", ")}`);
    return value;
  });
}

function verdictOf({ low, high }: Estimate, goal: Goal): Verdict {
  const [isMet, isMissed] =
    "atMost" in goal ? [high <= goal.atMost, low > goal.atMost] : [low >= goal.atLeast, high < goal.atLeast];
  return isMet ? "met" : isMissed ? "missed" : "unsure";
}
