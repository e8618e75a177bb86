import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { internalRoutes } from "../../runners/protocol/index.js";
import { Cluster, kinds } from "./harness/cluster.js";
import { freePort } from "./harness/controller/free-port.js";
import { ControllerProcess } from "./harness/controller/controller-process.js";
import { Hold } from "./harness/controller/hold.js";
import { Place } from "./harness/controller/place.js";
import { settled } from "./harness/controller/settled.js";
import { Stage } from "./harness/controller/stage.js";
import { isLocalNode } from "./harness/node.js";
import { patienceMs } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const stage = new Stage(cluster, namespace, Math.floor(Date.now() / 1_000));
const { functionRun } = kinds;
const hold = new Hold();
/** Long enough for a lease not to be lost to a busy machine. */
const settings = {
  FLOWRUNNER_LEASE_MS: "20000",
  FLOWRUNNER_RENEW_WITHIN_MS: "15000",
  FLOWRUNNER_MIN_READY: "0",
};

let place: Place;

const processes: ControllerProcess[] = [];

/** A controller that leads. */
async function leader(): Promise<ControllerProcess> {
  const started = ControllerProcess.start(place, namespace, await freePort(), settings);
  processes.push(started);
  return started.leads();
}

/** As a controller that comes to lead does. */
async function takeEpoch(): Promise<number> {
  const token = await readFile(join(place.folder, "token"), "utf8");
  const answer = await fetch(place.backend.url + internalRoutes.leadership, {
    method: "POST",
    headers: { authorization: `Bearer ${token.trim()}`, "content-type": "application/json" },
    body: JSON.stringify({ v: 1, holder: "a test" }),
  });
  return ((await answer.json()) as { epoch: number }).epoch;
}

describe.runIf(isLocalNode)("a leader", () => {
  beforeAll(async () => {
    place = await Place.open(cluster, hold);
  });
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((one) => one.stop()));
  });
  afterAll(async () => {
    await place[Symbol.asyncDispose]();
  });

  /** What one that stalls has on its way, and what comes of it when its successor has done all the work. */
  const rows = [
    {
      name: "its objects and a pod of a pool",
      calls: [{ base: "claimed" }, { base: "begun" }, { base: "told" }],
      late: new Map([
        ["PATCH functionruns claimed", 409],
        ["POST runs begun", 409],
        ["PUT functionruns told", 409],
        ["POST pods", 201],
      ]),
    },
    {
      name: "the pod of an attempt",
      calls: [{ base: "dedicated", timeout: "2h" }],
      late: new Map([["POST pods of an attempt", 201]]),
    },
  ];
  test.each(rows)("that stalls has a successor, and comes too late with $name", async ({ calls, late }) => {
    const stalled = await leader();
    hold.begin([...late.keys()]);
    for (const { base, ...spec } of calls) await stage.call(base, spec);
    const held = (): string[] => [...hold.answers.keys()].sort();
    await expect.poll(held, { timeout: patienceMs }).toEqual([...late.keys()].sort());
    stalled.signal("SIGSTOP");
    hold.end();

    const successor = await leader();
    for (const { base } of calls) await stage.until(functionRun, base, "Succeeded");
    await settled(cluster, namespace, successor);
    hold.letGo();
    await expect.poll(() => hold.answers, { timeout: patienceMs }).toEqual(late);
    stalled.signal("SIGCONT");
    expect(await stalled.ended).toEqual({ code: 1, signal: null });
    await settled(cluster, namespace, successor);
    for (const { base } of calls) await stage.until(functionRun, base, "Succeeded");
    expect(await stage.started()).toEqual(stage.witness.sort());
  });

  test("ends when it hears that another one has taken an epoch, though its lease is good", async () => {
    const outdated = await leader();
    const before = await takeEpoch();
    await stage.call("stale", {});
    expect(await outdated.ended).toEqual({ code: 1, signal: null });
    expect(outdated.log.join("\n")).toContain("the backend has taken a newer leader's epoch");
    await leader();
    await stage.until(functionRun, "stale", "Succeeded");
    expect(await takeEpoch()).toBe(before + 2);
  });
});
