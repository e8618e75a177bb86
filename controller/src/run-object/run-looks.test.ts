import type { RunView } from "@flowrunner/protocol";
import { expect, test } from "vitest";
import { ManualClock } from "../testing/manual-clock.js";
import { RunLooks } from "./run-looks.js";

class Backend {
  readonly calls: string[] = [];
  failure: Error | null = null;

  async lookAtRuns(namespace: string, runs: readonly string[]): Promise<readonly RunView[]> {
    this.calls.push(`${namespace}: ${runs.join(" ")}`);
    if (this.failure) throw this.failure;
    return runs.filter((run) => run !== "unknown").map((run) => ({ run }) as RunView);
  }
}

test("runs of a namespace that are wanted together are asked for in one call, each once", async () => {
  const clock = new ManualClock();
  const backend = new Backend();
  const looks = new RunLooks({ backend, clock });
  const wanted = [
    looks.look("a", "1"),
    looks.look("b", "2"),
    looks.look("a", "unknown"),
    looks.look("a", "1"),
  ];
  await clock.advance(5);
  expect((await Promise.all(wanted)).map((view) => view?.run)).toEqual(["1", "2", undefined, "1"]);
  expect(backend.calls).toEqual(["a: 1 unknown", "b: 2"]);
});

test("a look that fails is no answer to those that come after it", async () => {
  const clock = new ManualClock();
  const backend = new Backend();
  const looks = new RunLooks({ backend, clock });
  backend.failure = new Error("down");
  const failed = expect(looks.look("a", "1")).rejects.toThrow("down");
  await clock.advance(5);
  await failed;
  backend.failure = null;
  const look = looks.look("a", "1");
  await clock.advance(5);
  expect((await look)?.run).toBe("1");
});
