import { describe, expect, it } from "vitest";
import { anyPool } from "../conformance/any-pool.js";
import { planWorkers, type PoolState } from "./plan-workers.js";

function pool(name: string, queued: number, arrivals: number, idle: number): PoolState {
  return {
    idle,
    demand: {
      ...anyPool,
      pool: name,
      runtime: name,
      queued,
      oldestQueuedMs: null,
      waiting: idle,
      claimed: 0,
      arrivals,
    },
  };
}

describe("a plan of workers", () => {
  const rows: { name: string; given: PoolState[]; room: number; expect: [string, number][] }[] = [
    { name: "starts none where there has been no work", given: [pool("a", 0, 0, 0)], room: 8, expect: [] },
    { name: "starts one for the first attempt", given: [pool("a", 1, 1, 0)], room: 8, expect: [["a", 1]] },
    {
      name: "keeps one in advance while the first runs",
      given: [pool("a", 0, 1, 0)],
      room: 8,
      expect: [["a", 1]],
    },
    {
      name: "keeps two in advance when more have come",
      given: [pool("a", 0, 5, 0)],
      room: 8,
      expect: [["a", 2]],
    },
    { name: "starts as many as wait", given: [pool("a", 5, 5, 1)], room: 8, expect: [["a", 4]] },
    {
      name: "starts no more than there is room for",
      given: [pool("a", 50, 50, 0)],
      room: 3,
      expect: [["a", 3]],
    },
    {
      name: "lets pools take turns",
      given: [pool("a", 50, 50, 0), pool("b", 1, 1, 0)],
      room: 3,
      expect: [
        ["a", 2],
        ["b", 1],
      ],
    },
    { name: "starts none when enough are idle", given: [pool("a", 1, 9, 2)], room: 8, expect: [] },
    { name: "starts none without room", given: [pool("a", 1, 1, 0)], room: 0, expect: [] },
  ];
  it.each(rows)("$name", ({ given, room, expect: expected }) => {
    expect([...planWorkers(given, room)]).toEqual(expected);
  });
});
