import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Cluster, kinds } from "./harness/cluster.js";
import type { Call } from "./harness/controller/call.js";
import type { ControllerProcess } from "./harness/controller/controller-process.js";
import { KeptController } from "./harness/controller/kept-controller.js";
import { isWatch } from "./harness/controller/passage.js";
import { Place } from "./harness/controller/place.js";
import { Stage } from "./harness/controller/stage.js";
import { isLocalNode, onNode } from "./harness/node.js";
import { patienceMs } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const stage = new Stage(cluster, namespace, Math.floor(Date.now() / 1_000));
const { functionRun } = kinds;

/** A pass would find what a watch has missed. */
const noPasses = { FLOWRUNNER_PASS_MS: "3600000" };
const silenceMs = 4_000;
const settings = { ...noPasses, FLOWRUNNER_WATCH_SILENCE_MS: String(silenceMs), FLOWRUNNER_MIN_READY: "0" };

const ofFunctionRuns = (metric: string): string => `flowrunner_${metric}{resource="functionruns"`;
const lists = ofFunctionRuns("watch_lists_total");
const gaps = ofFunctionRuns("watch_blind_seconds_count");
const blindSeconds = ofFunctionRuns("watch_blind_seconds_sum");

let place: Place;
let kept: KeptController;
let before: ControllerProcess;
/** How watches that go on from a version that is forgotten are told so; null: none is forgotten. */
let forgetting: "answer" | "event" | null = null;
/** The version that the first watch of FunctionRuns asked for since then. */
let forgotten: string | null = null;

/** As an API server says it that has forgotten a version (410). */
function goneOf({ path }: Call): { status: number; text: string } | null {
  if (forgetting === null || !isWatch(path) || !path.includes("/functionruns?")) return null;
  const version = /resourceVersion=(\d+)/.exec(path)![1]!;
  forgotten ??= version;
  if (version !== forgotten) return null;
  const object = {
    ...{ kind: "Status", apiVersion: "v1", metadata: {}, status: "Failure", code: 410, reason: "Expired" },
    message: `too old resource version: ${version}`,
  };
  if (forgetting === "answer") return { status: 410, text: JSON.stringify(object) };
  return { status: 200, text: `${JSON.stringify({ type: "ERROR", object })}\n` };
}

async function killApiServer(): Promise<void> {
  await onNode("kill -9 $(cat /run/kube-apiserver.pid)");
  const answers = async (): Promise<boolean> =>
    (await cluster.tryKubectl(["get", "--raw", "/readyz"])).code === 0;
  await expect.poll(answers, { timeout: patienceMs }).toBe(true);
}

describe.runIf(isLocalNode)("a controller whose watches fail", () => {
  beforeAll(async () => {
    place = await Place.open(cluster, { instead: goneOf });
    kept = await KeptController.start(place, namespace, settings);
  });
  afterAll(async () => {
    await kept[Symbol.asyncDispose]();
    await place[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    before = await kept.now.leads();
  });
  afterEach(async () => {
    const leader = await kept.now.leads();
    expect(await leader.metric("flowrunner_leader"), "it says that it leads").toBe(1);
    expect(await stage.started()).toEqual(stage.witness.sort());
  });

  test("gives up those on which nothing comes, and goes on where they were", async () => {
    const [listed, gapped] = [await before.metric(lists), await before.metric(gaps)];
    const blind = await before.metric(blindSeconds);
    // A leader may lead before it watches.
    await expect
      .poll(() => place.kubernetes.silenceWatches(), { timeout: patienceMs })
      .toBeGreaterThanOrEqual(4);
    await stage.call("silenced", {});
    await stage.until(functionRun, "silenced", "Succeeded");
    expect(kept.now, "it is the same process").toBe(before);
    expect(await before.metric(lists), "it lists nothing anew").toBe(listed);
    expect(await before.metric(gaps)).toBeGreaterThan(gapped);
    const seconds = (await before.metric(blindSeconds)) - blind;
    expect(seconds * 1_000, "it counts the silence itself as blindness").toBeGreaterThanOrEqual(silenceMs);
  });

  test("goes on where it was when the API server breaks them off", async () => {
    const listed = await before.metric(lists);
    place.kubernetes.endWatches();
    await stage.call("ended", {});
    await stage.until(functionRun, "ended", "Succeeded");
    expect(await before.metric(lists)).toBe(listed);
  });

  test.each(["answer", "event"] as const)(
    "lists anew when it is told by an %s that its version is forgotten",
    async (how) => {
      const listed = await before.metric(lists);
      [forgetting, forgotten] = [how, null];
      try {
        place.kubernetes.endWatches();
        await stage.call(`by-${how}`, {});
        await stage.until(functionRun, `by-${how}`, "Succeeded");
      } finally {
        forgetting = null;
      }
      expect(kept.now, "it is the same process").toBe(before);
      expect(forgotten, "it was told so").not.toBeNull();
      expect(await before.metric(lists)).toBeGreaterThan(listed);
    },
  );

  test("goes on when the API server is killed", async () => {
    await killApiServer();
    await stage.call("killed", {});
    await stage.until(functionRun, "killed", "Succeeded");
    expect(kept.now, "it is the same process").toBe(before);
  });

  test("ends when the API server is silent, and its successor goes on when that answers", async () => {
    await stage.call("silent", { run: "sleep 10" });
    await stage.codeStarts("silent");
    await onNode("kill -STOP $(cat /run/kube-apiserver.pid)");
    try {
      expect(await before.ended).toEqual({ code: 1, signal: null });
    } finally {
      await onNode("kill -CONT $(cat /run/kube-apiserver.pid)");
    }
    const { status } = await stage.until(functionRun, "silent", "Succeeded");
    expect(status).toMatchObject({ attempt: 1 });
  });
});
