import { differenceAt } from "../../../engine/agreement/seeds.js";

/** How the engine goes wrong on the flow of a seed: it differs from the reference, or gives up. Null: it does not. */
export function faultAt(seed: number): string | null {
  try {
    return differenceAt(seed);
  } catch (thrown) {
    return String(thrown);
  }
}
