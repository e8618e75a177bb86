import type { OwnedRun, RunOwner } from "@flowrunner/protocol";
import { expect, test } from "vitest";
import { ManualClock } from "../testing/manual-clock.js";
import { RunLooks } from "./run-looks.js";

class Backend {
  readonly calls: string[] = [];
  failure: Error | null = null;

  async lookAtRuns(namespace: string, owners: readonly RunOwner[]): Promise<readonly OwnedRun[]> {
    this.calls.push(`${namespace}: ${owners.map(({ uid }) => uid).join(" ")}`);
    if (this.failure) throw this.failure;
    return owners.map(({ uid }) => ({ uid, run: `run-${uid}`, view: null }));
  }
}

const owner = (uid: string): RunOwner => ({ uid, idempotencyKey: null });

test("runs of a namespace that are wanted together are asked for in one call, each once", async () => {
  const clock = new ManualClock();
  const backend = new Backend();
  const looks = new RunLooks({ backend, clock });
  const wanted = [
    looks.look("a", owner("1")),
    looks.look("b", owner("2")),
    looks.look("a", owner("3")),
    looks.look("a", owner("1")),
  ];
  await clock.advance(5);
  expect((await Promise.all(wanted)).map(({ run }) => run)).toEqual(["run-1", "run-2", "run-3", "run-1"]);
  expect(backend.calls).toEqual(["a: 1 3", "b: 2"]);
});

test("a look that fails is no answer to those that come after it", async () => {
  const clock = new ManualClock();
  const backend = new Backend();
  const looks = new RunLooks({ backend, clock });
  backend.failure = new Error("down");
  const failed = expect(looks.look("a", owner("1"))).rejects.toThrow("down");
  await clock.advance(5);
  await failed;
  backend.failure = null;
  const look = looks.look("a", owner("1"));
  await clock.advance(5);
  expect((await look).run).toBe("run-1");
});
