import type { SimulationOptions } from "../simulate/simulate.js";
import { disagreement } from "./agree.js";
import { randomTrial } from "./random-trial.js";

/** How a shell may hand the same facts to the engine. */
const shells: readonly Partial<SimulationOptions>[] = [
  {},
  { batchesFacts: true },
  { losesCache: true, losesPayloads: true },
  { batchesFacts: true, losesCache: true, losesPayloads: true },
];

/** Where the engine, in one of these shells, differs from the reference on the flow of a seed; null: nowhere. */
export function differenceAt(seed: number): string | null {
  return disagreement(randomTrial(seed), shells[seed % shells.length]).differs;
}
