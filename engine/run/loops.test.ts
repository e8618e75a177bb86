import { expect, it } from "vitest";
import { planOf, TestedRun } from "./testing/tested-run.js";

const iterations = 10_000;

it("keeps of ten thousand iterations no more than of one, and ends passes on the way", () => {
  const run = new TestedRun(
    planOf(`
    - name: rounds
      while: index < ${iterations}
      maxIterations: ${iterations}
      steps: [{name: number, value: "\${ index }"}]
    - {name: after, wait: 1s}`),
  );
  let passes = 1;
  let most = 0;
  for (let decision = run.request(); decision.hasMore; decision = run.decide([])) {
    passes += 1;
    const { scopes, steps } = run.state!;
    const phase = steps.get("rounds")!.phase;
    const kept = phase.kind === "container" ? phase.children.outcomes.length : 0;
    most = Math.max(most, scopes.size + steps.size + kept);
  }
  expect(passes, "no pass is longer than its bound").toBeGreaterThan(iterations / 1_000);
  expect(most, "scopes, steps and outcomes in the state").toBeLessThan(8);
  run.now += 1_000;
  run.decide([]);
  expect(run.state!.outcome?.status).toBe("succeeded");
  expect(run.events.filter(({ type }) => type === "ScopeClosed")).toHaveLength(iterations);
});
