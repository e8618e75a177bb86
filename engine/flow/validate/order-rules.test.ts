import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateFlow } from "./validate-flow.js";

const head = { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "sample" } };
const MAX_STEPS = 7;

interface RandomStep {
  readonly needs: readonly number[];
  readonly access: "read" | "write" | "none";
}

/** Steps by number; each needs any of the others. */
const randomSteps = fc
  .integer({ min: 1, max: MAX_STEPS })
  .chain((count) =>
    fc.array(
      fc.record({
        needs: fc.uniqueArray(fc.nat(count - 1), { maxLength: 2 }),
        access: fc.constantFrom("read", "write", "none"),
      }),
      { minLength: count, maxLength: count },
    ),
  )
  .map((steps) =>
    steps.map(({ needs, access }, index): RandomStep => ({
      access,
      needs: needs.filter((one) => one !== index),
    })),
  );

function codesOf(steps: readonly RandomStep[]): string[] {
  const verbs = { read: { value: "${ vars.v }" }, write: { set: { v: 1 } }, none: { value: 1 } };
  const written = steps.map(({ needs, access }, index) => ({
    name: `s${index}`,
    needs: needs.map((one) => `s${one}`),
    ...verbs[access],
  }));
  return validateFlow(JSON.stringify({ ...head, spec: { vars: { v: 0 }, steps: written } })).diagnostics.map(
    ({ code }) => code,
  );
}

/** Which steps each step waits for, near or far, by trying all. */
function reachable(steps: readonly RandomStep[]): boolean[][] {
  const reach = steps.map(({ needs }) => steps.map((_, other) => needs.includes(other)));
  for (const middle of steps.keys())
    for (const row of reach) for (const to of steps.keys()) row[to] ||= row[middle]! && reach[middle]![to]!;
  return reach;
}

describe("rules of order", () => {
  it("find a cycle exactly where there is one", () => {
    fc.assert(
      fc.property(randomSteps, (steps) => {
        const isCyclic = reachable(steps).some((row, index) => row[index]);
        expect(codesOf(steps).includes("Cycle")).toBe(isCyclic);
      }),
      { numRuns: 500 },
    );
  });

  it("find unordered accesses exactly where there are some", () => {
    const acyclic = randomSteps.map((steps) =>
      steps.map(({ needs, access }, index) => ({ access, needs: needs.filter((one) => one < index) })),
    );
    fc.assert(
      fc.property(acyclic, (steps) => {
        const reach = reachable(steps);
        const isUnordered = (a: number, b: number) =>
          steps[a]!.access !== "none" &&
          steps[b]!.access !== "none" &&
          (steps[a]!.access === "write" || steps[b]!.access === "write") &&
          !reach[a]![b] &&
          !reach[b]![a];
        const hasUnordered = steps.some((_, a) => steps.some((_, b) => a < b && isUnordered(a, b)));
        expect(codesOf(steps).includes("UnorderedVariable")).toBe(hasUnordered);
      }),
      { numRuns: 500 },
    );
  });
});
