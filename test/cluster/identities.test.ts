import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { PlayedAgent } from "../identities/played-agent.js";
import { refusals } from "../identities/refusals.js";
import { ClusterScene } from "./harness/cluster-scene.js";
import { Cluster } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { projectOf } from "./harness/projects.js";

const functions = new Functions(new Cluster(), projectOf(import.meta.url));

let scene: ClusterScene;
beforeAll(async () => {
  scene = await ClusterScene.open(functions, projectOf("isolation.test.ts"));
});
afterEach(() => scene.clear());
afterAll(() => scene[Symbol.dispose]());

describe("what a pod and its attempt show", () => {
  test("opens what it is for", async () => {
    const agent = new PlayedAgent(scene);
    const { claim, pod } = await agent.claimed();
    const held = [claim.attempt.id, claim.token] as const;
    expect((await agent.logs(held)).status).toBe(200);
    expect((await agent.records(claim.data!.token)).status).toBe(200);
    expect((await agent.result(held)).status).toBe(204);
    expect(await functions.ended("queued-1")).toMatchObject({ state: "Succeeded", pod: pod.name });
  });

  // Each with its guard taken out: test/faults/planted/identities.test.ts.
  test.each([...refusals.keys()])("is refused: %s", async (name) => {
    await refusals.get(name)!(scene);
  });
});
