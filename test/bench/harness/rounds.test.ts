import { describe, expect, it } from "vitest";
import type { Figures, Subject } from "./benchmark.js";
import { runRounds, withoutDrift } from "./rounds.js";

const steady: Figures = { fork: 1, "node start": 50 };
const slow: Figures = { fork: 2, "node start": 100 };

describe("a round", () => {
  it("is dropped when its probes are over 25 % off, in either direction", () => {
    const rounds = [steady, slow, steady, { fork: 0.5, "node start": 25 }, steady].map((probes, at) => ({
      probes,
      figures: { at },
    }));
    const { kept, dropped } = withoutDrift(rounds);
    expect(kept.map(({ figures }) => figures.at)).toEqual([0, 2, 4]);
    expect(dropped.map(({ figures }) => figures.at)).toEqual([1, 3]);
  });

  it("is kept when one probe of many stumbles a little", () => {
    const stumble = { fork: 1.3, "node start": 50 };
    expect(
      withoutDrift([steady, stumble, steady].map((probes) => ({ probes, figures: {} }))).kept,
    ).toHaveLength(3);
  });
});

describe("rounds", () => {
  it("measure all subjects each time, beginning with another one, after a round that only warms up", async () => {
    const order: string[] = [];
    const { kept } = await run(3, () => steady, order);
    expect(order.join(" ")).toBe("a b a b b a a b");
    expect(kept.map(({ figures }) => figures)).toEqual(Array(3).fill({ a: 1, b: 1, both: 2 }));
  });

  it("make up for dropped ones", async () => {
    const { kept, dropped } = await run(4, (nth) => (nth === 2 ? slow : steady));
    expect([kept.length, dropped.length]).toEqual([4, 1]);
  });

  it("end at half as many again when the machine never rests", async () => {
    const { kept, dropped } = await run(4, (nth) => ({ fork: 2 ** nth }));
    expect(kept.length + dropped.length).toBe(6);
  });
});

/** Runs rounds of two subjects that note when they are measured, with probes made up by their number. */
function run(wanted: number, probe: (nth: number) => Figures, order: string[] = []) {
  let nth = 0;
  const subject = (name: string): Subject => ({
    name,
    measure: async () => {
      order.push(name);
      return { [name]: 1 };
    },
  });
  const bench = {
    subjects: [subject("a"), subject("b")],
    claims: [],
    derive: ({ a, b }: Figures) => ({ both: a! + b! }),
    close: async () => undefined,
  };
  return runRounds(bench, { measure: async () => probe(nth++) }, wanted);
}
