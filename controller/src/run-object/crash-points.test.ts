import { describe, expect, test } from "vitest";
import type { Accident } from "../testing/custom-resources/tripwire.js";
import { RunWorld, type Spoiled } from "../testing/custom-resources/run-world.js";

const run = "run-uid-of-one";
const instant = Date.UTC(2030, 0, 1);

/** What a user and the backend do, one thing after another; the controller settles in between. */
type Story = readonly ((world: RunWorld) => void)[];

const begin =
  (spec: object = {}) =>
  (world: RunWorld): void => {
    world.publish("greet");
    world.apply({ flow: "greet", ...spec });
  };
const change =
  (spec: object) =>
  (world: RunWorld): void =>
    world.apply({ flow: "greet", ...spec });
const starts = (world: RunWorld): void => world.backend.move(run, { status: "running", startedAt: instant });
const succeeds = (world: RunWorld): void =>
  world.backend.move(run, { status: "succeeded", endedAt: instant, output: { a: 1 }, outputBytes: 7 });
const isDeleted = (world: RunWorld): void => world.remove();

const stories: Readonly<Record<string, Story>> = {
  "begins, runs and succeeds": [begin(), starts, succeeds],
  "is deleted while it runs": [begin(), starts, isDeleted],
  "is deleted after it has ended": [begin(), succeeds, isDeleted],
  "is suspended, resumed and cancelled": [
    begin({ suspend: true }),
    change({ suspend: false }),
    change({ cancel: true }),
  ],
  expires: [begin({ ttlSecondsAfterFinished: 1 }), succeeds],
  "is cancelled before it begins": [begin({ cancel: true })],
};

/** What remains: times and versions may differ. */
function endOf({ object, backend }: RunWorld): unknown {
  const conditions = object?.status?.conditions?.map(({ type, status, reason }) => ({
    type,
    status,
    reason,
  }));
  return {
    object: object && { ...object.status, finishedAt: null, conditions },
    finalizers: object?.metadata.finalizers,
    runs: [...backend.runs].map(([id, { status }]) => [id, status]),
  };
}

async function told(story: Story, spoiled: Spoiled | null): Promise<RunWorld> {
  const world = RunWorld.ofFlowRuns(spoiled);
  for (const move of story) {
    move(world);
    await world.settle();
    await world.clock.advance(2_000);
    await world.settle();
  }
  return world;
}

describe.each(Object.entries(stories))("a FlowRun that %s", (_, story) => {
  const accidents: readonly Accident[] = ["notDone", "answerLost"];
  const ways = accidents.flatMap((accident) => [true, false].map((isCrash) => ({ accident, isCrash })));

  test.each(ways)("ends the same, whichever call is spoiled ($accident, crash: $isCrash)", async (way) => {
    const undisturbed = await told(story, null);
    const calls = undisturbed.tripwire.calls.length;
    expect(calls).toBeGreaterThan(0);
    for (let call = 1; call <= calls; call++) {
      const world = await told(story, { ...way, call });
      expect(endOf(world), `call ${call}: ${undisturbed.tripwire.calls[call - 1]}`).toEqual(
        endOf(undisturbed),
      );
    }
  });
});

test("a FlowRun that is deleted before its run's id is known leaves no run that goes on", async () => {
  const undisturbed = await told([begin()], null);
  const start = undisturbed.tripwire.calls.indexOf("start") + 1;
  for (const accident of ["notDone", "answerLost"] as const) {
    const world = RunWorld.ofFlowRuns({ call: start, accident, isCrash: true });
    begin()(world);
    await expect(world.reconcile()).rejects.toThrow();
    world.remove();
    await world.settle();
    expect(world.object).toBeUndefined();
    expect([...world.backend.runs.values()].map(({ status }) => status)).toEqual(["cancelled"]);
  }
});
