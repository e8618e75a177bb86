import { describe, expect, it } from "vitest";
import type { Amounts } from "./goods.js";
import { planRoom } from "./plan-room.js";
import type { IdlePod, RoomSight, WantingPod } from "./room-sight.js";

function amounts(memory: number): Amounts {
  return { cpu: 0.1, memory, "ephemeral-storage": 0, pods: 1 };
}

function wants(uid: string, memory: number, some: Partial<WantingPod> = {}): WantingPod {
  return { uid, namespace: "shop", lacks: ["memory"], asks: amounts(memory), ...some };
}

let age = 0;

/** Each a little younger than the one before. */
function idle(uid: string, memory: number, some: Partial<IdlePod> = {}): IdlePod {
  const place = { uid, name: uid, namespace: "other", pool: "p", node: "n" };
  return { ...place, createdAt: ++age, holds: amounts(memory), ...some };
}

interface Given extends Partial<RoomSight> {
  readonly overCap?: number;
  readonly cleared?: readonly string[];
}

function clearedFor({ wanting = [], idle = [], leaving = 0, overCap = 0, cleared = [] }: Given) {
  const plan = planRoom({ wanting, idle, leaving }, overCap, (uid) => cleared.includes(uid));
  return plan.map(({ for: uid, pods }) => `${uid ?? "cap"}: ${pods.map(({ name }) => name).join(" ")}`);
}

describe("room for work", () => {
  const rows: { name: string; given: Given; expect: readonly string[] }[] = [
    { name: "is not made where nothing lacks it", given: { idle: [idle("a", 9)] }, expect: [] },
    {
      name: "is made of those that were used least recently, and of no more than are enough (R3)",
      given: { wanting: [wants("w", 15)], idle: [idle("a", 10), idle("b", 10), idle("c", 10)] },
      expect: ["w: a b"],
    },
    {
      name: "is made of nobody's pod where all of them would not be enough (R1)",
      given: { wanting: [wants("w", 31)], idle: [idle("a", 10), idle("b", 10), idle("c", 10)] },
      expect: [],
    },
    {
      name: "is made on one node, where the fewest go (R2)",
      given: {
        wanting: [wants("w", 10)],
        idle: [idle("a", 5), idle("b", 5), idle("c", 10, { node: "m" }), idle("d", 5, { node: "o" })],
      },
      expect: ["w: c"],
    },
    {
      name: "is not made of what goes for another (R2)",
      given: {
        wanting: [wants("w", 10), wants("v", 10), wants("u", 10)],
        idle: [idle("a", 10), idle("b", 10)],
      },
      expect: ["w: a", "v: b"],
    },
    {
      name: "is made of the project's own pods first (R4)",
      given: { wanting: [wants("w", 10)], idle: [idle("a", 10), idle("b", 10, { namespace: "shop" })] },
      expect: ["w: b"],
    },
    {
      name: "is enough of all that is lacked",
      given: {
        wanting: [wants("w", 10, { lacks: ["memory", "cpu"], asks: { ...amounts(10), cpu: 0.2 } })],
        idle: [idle("a", 10), idle("b", 1)],
      },
      expect: ["w: a b"],
    },
    {
      name: "is made once for a pod",
      given: { wanting: [wants("w", 10)], idle: [idle("a", 10)], cleared: ["w"] },
      expect: [],
    },
    {
      name: "is made under the cap, for as many pods as are wanted, on any nodes",
      given: { overCap: 2, idle: [idle("a", 1), idle("b", 1, { node: "m" }), idle("c", 1)] },
      expect: ["cap: a b"],
    },
    {
      name: "under the cap comes too of what is going already",
      given: {
        ...{ overCap: 3, leaving: 1, wanting: [wants("w", 10)] },
        idle: [idle("a", 10), idle("b", 10), idle("c", 10)],
      },
      expect: ["w: a", "cap: b"],
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(clearedFor(given)).toEqual(expected);
  });
});
