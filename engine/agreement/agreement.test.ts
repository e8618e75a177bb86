import { expect, it } from "vitest";
import { disagreement } from "./agree.js";
import { randomTrial } from "./random-trial.js";
import { differenceAt } from "./seeds.js";

/**
 * Random flows over the whole language, with random ends of their attempts and random operations, in the engine and in
 * the reference: whatever the engine does must be something that the specification allows. `make simulate N=…` tries as
 * many as asked, `FROM=…` from another seed.
 */
const isSoak = process.env["FLOWRUNNER_SOAK"] !== undefined;
const count = Number(process.env["FLOWRUNNER_SEEDS"] ?? (isSoak ? 20_000 : 200));
const first = Number(process.env["FLOWRUNNER_FIRST_SEED"] ?? 0);
/** So many seeds a test, so that a report says about where. */
const chunk = 500;

const starts = Array.from({ length: Math.ceil(count / chunk) }, (_, index) => first + index * chunk);

it.each(starts)(
  "the engine and the reference agree on the flows from seed %i on",
  { timeout: 3_600_000 },
  (start) => {
    for (let seed = start; seed < Math.min(start + chunk, first + count); seed++) {
      expect(differenceAt(seed), `seed ${seed}: make simulate N=1 FROM=${seed}`).toBeNull();
    }
  },
);

it("the same seed has the same trace", () => {
  for (const seed of [first, first + 1, first + 2]) {
    expect(disagreement(randomTrial(seed)).run.events).toEqual(disagreement(randomTrial(seed)).run.events);
  }
});
