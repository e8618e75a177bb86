import { describe, expect, it } from "vitest";
import type { Demand, PoolDemand } from "@flowrunner/protocol";
import { demanding } from "./demand-source.js";
import { demandOf } from "./testing/views.js";

const inShop = demandOf({ queued: 1, arrivals: 1 });
const inBakery = demandOf({ pool: "b", namespace: "bakery", claimed: 1, arrivals: 9 });

class Feed {
  latest: Demand | null = null;
  #tell: (demand: Demand) => void = () => undefined;

  subscribe(listener: (demand: Demand) => void): void {
    this.#tell = listener;
  }

  say(pools: readonly PoolDemand[], cancelled: readonly string[] = []): void {
    this.latest = { revision: 1, pools, ended: [], cancelled, runs: [] };
    this.#tell(this.latest);
  }
}

describe("what the backend wants", () => {
  it("is looked at where it was said before anybody listened", () => {
    const feed = new Feed();
    feed.say([inShop]);
    const added: string[] = [];
    demanding(feed).feed(({ namespace }) => added.push(namespace));
    expect(added).toEqual(["shop"]);
  });

  const cases: { name: string; given: PoolDemand[]; cancelled?: string[]; expect: string[] }[] = [
    { name: "nothing else", given: [inShop, inBakery], expect: [] },
    { name: "that work has waited longer", given: [{ ...inShop, oldestQueuedMs: 5 }, inBakery], expect: [] },
    { name: "more work", given: [{ ...inShop, queued: 2, arrivals: 2 }, inBakery], expect: ["shop"] },
    {
      name: "that work was claimed",
      given: [{ ...inShop, queued: 0, claimed: 1 }, inBakery],
      expect: ["shop"],
    },
    {
      name: "one claimed as another ended",
      given: [inShop, { ...inBakery, arrivals: 10 }],
      expect: ["bakery"],
    },
    { name: "a pool that it wants no more", given: [inBakery], expect: ["shop"] },
    { name: "another pool", given: [inShop, inBakery, { ...inShop, pool: "c" }], expect: ["shop"] },
    {
      name: "a pool that has no namespace",
      given: [inShop, inBakery, { ...inShop, namespace: null }],
      expect: [],
    },
    { name: "a cancel", given: [inShop, inBakery], cancelled: ["a"], expect: ["bakery"] },
  ];
  it.each(cases)("is looked at where it changed: $name", ({ given, cancelled, expect: expected }) => {
    const feed = new Feed();
    const added: string[] = [];
    demanding(feed).feed(({ namespace }) => added.push(namespace));
    feed.say([inShop, inBakery]);
    added.length = 0;
    feed.say(given, cancelled);
    expect(added).toEqual(expected);
  });
});
