import { simulate, stepRecords, validateFlow, type SimulationOptions } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { visibleRows, type Openings, type Row } from "./rows.js";
import { RunHistory } from "./run-history.js";
import { barsOf, marksOf, shareOf } from "./timeline.js";

const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: tested}
spec:
  steps:
    - {name: first, runtime: node, run: x, with: {a: 1}, retry: {maxAttempts: 3, delay: 1s, jitter: none}}
    - name: each
      forEach: "\${ [10, 20, 30] }"
      maxParallel: 1
      steps: [{name: work, runtime: node, run: x}]
    - name: both
      parallel:
        - {name: left, steps: [{name: a, value: 1}]}
        - {name: right, steps: [{name: b, value: 2}]}
    - {name: last, if: "false", value: 3}
`;

function historyOf(options: SimulationOptions): RunHistory {
  const history = new RunHistory();
  for (const event of simulate(validateFlow(flow).plan!, options).events) history.add(event);
  return history;
}

const smooth = historyOf({ answer: ({ path }) => ({ output: path, afterMs: 100 }) });
const retried = historyOf({
  answer: ({ path, attempt, generation }) => {
    const isRefused = (path === "first" && attempt === 1) || (path === "each[1].work" && generation === 0);
    return isRefused ? { error: { message: "no" }, afterMs: 50 } : { output: path, afterMs: 100 };
  },
  operations: [{ kind: "retry", afterMs: 60_000 }],
});

function written(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => {
    const sign = row.isOpen === null ? " " : row.isOpen ? "-" : "+";
    const name =
      row.kind === "step" ? `${row.name} ${row.step.status}` : `${row.scope.label} ${row.scope.status}`;
    return `${"  ".repeat(row.depth)}${sign} ${name}`;
  });
}

describe("a run's history", () => {
  test("gives the run and its steps as the engine does", () => {
    expect(smooth.run).toMatchObject({ status: "succeeded", generation: 0 });
    expect(smooth.steps.all()).toEqual(stepRecords(smooth.events));
    expect(retried.run).toMatchObject({ status: "succeeded", generation: 1 });
    expect(retried.steps.all()).toEqual(stepRecords(retried.events));
  });

  test("keeps each attempt, with its error and when the next one comes", () => {
    const [one, two] = retried.attempts.of("first");
    expect(retried.attempts.of("first")).toHaveLength(2);
    expect(one).toMatchObject({ attempt: 1, status: "failed", error: { message: "no" } });
    expect(one!.retryAt! - one!.endedAt!).toBe(1_000);
    expect(two).toMatchObject({ attempt: 2, status: "succeeded", error: null });
    expect(two!.endedAt! - two!.queuedAt).toBe(100);
  });

  test("keeps the attempts of a step that a retry of the run ran again", () => {
    expect(retried.attempts.of("each[1].work")).toMatchObject([
      { generation: 0, attempt: 1, status: "failed" },
      { generation: 1, attempt: 1, status: "succeeded" },
    ]);
  });

  test("knows what a step was called with, but of no step that is no code", () => {
    expect(smooth.attempts.callOf("first")?.input.json).toEqual({ a: 1 });
    expect(smooth.attempts.callOf("both")).toBeUndefined();
  });

  test("counts the steps at each place of the flow by how far they are", () => {
    expect(smooth.countsOf("each[].work")).toMatchObject({ succeeded: 3 });
    expect(smooth.countsOf("both.left.a")).toMatchObject({ succeeded: 1 });
    expect(smooth.countsOf("last")).toMatchObject({ skipped: 1 });
    expect(smooth.countsOf("nowhere")).toEqual({});
    const all = retried.countsOf("each[].work");
    expect(all).toMatchObject({ succeeded: 3 });
    expect(all.failed ?? 0).toBe(0);
  });
});

test("shows at each place a step that has failed, else the newest, whatever a retry takes back", () => {
  const history = new RunHistory();
  for (const event of retried.events) {
    history.add(event);
    const all = history.steps.all();
    for (const id of new Set(all.map(({ path }) => history.tree.idOf(path)))) {
      const there = all.filter(({ path }) => history.tree.idOf(path) === id);
      const foremost = there.find(({ status }) => status === "failed") ?? there.at(-1);
      expect(history.pathAt(id), `${event.type} at ${id}`).toBe(foremost?.path);
    }
  }
  expect(history.pathAt("nowhere")).toBeUndefined();
});

describe("the list of steps", () => {
  test("has each step below what it is in, in the order of their start", () => {
    expect(written(visibleRows(smooth, new Map(), null))).toEqual([
      "  first succeeded",
      "- each succeeded",
      "  - [0] succeeded",
      "      work succeeded",
      "  - [1] succeeded",
      "      work succeeded",
      "  - [2] succeeded",
      "      work succeeded",
      "- both succeeded",
      "  - left succeeded",
      "      a succeeded",
      "  - right succeeded",
      "      b succeeded",
      "  last skipped",
    ]);
  });

  test("hides what is in something closed", () => {
    const closed: Openings = new Map([
      ["each", false],
      ["both.left", false],
    ]);
    expect(written(visibleRows(smooth, closed, null))).toEqual([
      "  first succeeded",
      "+ each succeeded",
      "- both succeeded",
      "  + left succeeded",
      "  - right succeeded",
      "      b succeeded",
      "  last skipped",
    ]);
  });

  test("has a step that runs again once, and a scope that goes on", () => {
    const rows = written(visibleRows(retried, new Map(), null));
    expect(rows.filter((row) => row.includes("work"))).toHaveLength(3);
    expect(rows).toContain("  - [1] succeeded");
  });

  test("is closed where much is in it, but around the step that is looked at", () => {
    const many = new RunHistory();
    const plan = validateFlow(flow.replace("[10, 20, 30]", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14]")).plan!;
    for (const event of simulate(plan, { answer: () => ({ output: 1 }) }).events) many.add(event);
    expect(written(visibleRows(many, new Map(), null))).toContain("+ each succeeded");
    const around = written(visibleRows(many, new Map(), "each[3].work"));
    expect(around.slice(1, 7)).toEqual([
      "- each succeeded",
      "  + [0] succeeded",
      "  + [1] succeeded",
      "  + [2] succeeded",
      "  - [3] succeeded",
      "      work succeeded",
    ]);
  });
});

describe("a step in time", () => {
  const step = { path: "a", generation: 0, attempts: 0, startedAt: 100, endedAt: null } as const;
  const attempt = { generation: 0, queuedAt: 100, error: null, retryAt: null } as const;

  test("is one bar where it is no code, which grows while it goes on", () => {
    expect(barsOf({ ...step, status: "running" }, [], 500)).toEqual([
      { from: 100, to: 500, state: "underWay", attempt: null },
    ]);
    expect(barsOf({ ...step, status: "skipped", endedAt: 100 }, [], 500)).toMatchObject([
      { from: 100, to: 100 },
    ]);
  });

  test("is a bar for each attempt, and one for the pause that still goes on", () => {
    const failed = { ...attempt, attempt: 1, status: "failed", endedAt: 200, retryAt: 900 } as const;
    expect(barsOf({ ...step, status: "waiting" }, [failed], 500)).toEqual([
      { from: 100, to: 200, state: "failed", attempt: 1 },
      { from: 200, to: 500, state: "waiting", attempt: null },
    ]);
    const second = { ...attempt, attempt: 2, queuedAt: 900, status: "underWay", endedAt: null } as const;
    expect(barsOf({ ...step, status: "queued" }, [failed, second], 950)).toEqual([
      { from: 100, to: 200, state: "failed", attempt: 1 },
      { from: 900, to: 950, state: "underWay", attempt: 2 },
    ]);
  });

  test("stands where its share of the whole is", () => {
    expect(shareOf({ from: 100, to: 200 }, { from: 0, to: 400 })).toEqual({ start: 0.25, length: 0.25 });
    expect(shareOf({ from: -100, to: 500 }, { from: 0, to: 400 })).toEqual({ start: 0, length: 1 });
    expect(shareOf({ from: 5, to: 5 }, { from: 5, to: 5 })).toEqual({ start: 0, length: 0 });
  });

  test.each([
    { whole: 926, expect: [200, 400, 600, 800] },
    { whole: 5_000, expect: [1_000, 2_000, 3_000, 4_000] },
    { whole: 61_000, expect: [15_000, 30_000, 45_000, 60_000] },
    { whole: 7_200_000, expect: [1_800_000, 3_600_000, 5_400_000] },
    { whole: 1, expect: [] },
  ])("$whole ms are marked where people count", ({ whole, expect: marks }) => {
    expect(marksOf({ from: 7, to: 7 + whole }, 5)).toEqual(marks);
  });
});
