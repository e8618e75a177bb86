import { describe, expect, it } from "vitest";
import { PodBudget } from "./pod-budget.js";

/** Five pods in all, three of a project. */
function budget(): PodBudget {
  return new PodBudget({ list: () => [] }, { mostPods: 5, mostPodsOfProject: 3 });
}

describe("the budget of pods", () => {
  it("leaves a namespace what others do not have, and no more than its own cap", () => {
    const pods = budget();
    expect(pods.room("a", 1)).toBe(2);
    pods.say("b", 3, 0);
    expect(pods.room("a", 1)).toBe(1);
  });

  it("counts the work that the cap of all keeps waiting, not that which its project's cap does", () => {
    const pods = budget();
    pods.say("a", 2, 9);
    expect(pods.overCap()).toBe(1);
    pods.say("b", 3, 9);
    expect(pods.overCap()).toBe(1);
    pods.say("a", 3, 0);
    expect(pods.overCap()).toBe(0);
  });

  it("tells when work waits over the cap", () => {
    const pods = budget();
    let told = 0;
    pods.onOverCap(() => told++);
    pods.say("a", 2, 0);
    expect(told).toBe(0);
    pods.say("a", 2, 1);
    expect(told).toBe(1);
  });
});
