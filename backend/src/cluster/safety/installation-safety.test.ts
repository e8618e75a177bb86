import { internalRoutes, type ProbeFinding } from "@flowrunner/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWorld, internalToken } from "../../testing/app-world.js";
import { ScriptedKubernetes } from "../../testing/kubernetes/scripted-kubernetes.js";
import { codeStep, planOf } from "../../testing/plans.js";
import { ScriptedRunner } from "../../testing/scripted-runner.js";

let kubernetes: ScriptedKubernetes;
let world: AppWorld;
let runner: ScriptedRunner;
let epoch: number;
const target = { check: "database", host: "db.example", port: 5432 } as const;

beforeAll(async () => {
  kubernetes = await ScriptedKubernetes.open();
  const cluster = { ...kubernetes.options, acceptedRisks: [], probeTargets: [target] };
  world = await AppWorld.create("postgres", { cluster });
  runner = new ScriptedRunner(world.app.runnerUrl);
  await world.app.store.withTransaction({ project: "shop" }, (tx) =>
    tx.namespaces.bind("shop", "uid-of-shop"),
  );
  epoch = await led("controller-1");
});
afterAll(async () => {
  runner[Symbol.dispose]();
  await world[Symbol.asyncDispose]();
  await kubernetes[Symbol.asyncDispose]();
});

const send = (path: string, body: object): Promise<Response> =>
  fetch(`${world.app.internalUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${internalToken}` },
    body: JSON.stringify({ v: 1, ...body }),
  });

async function led(holder: string): Promise<number> {
  const taken = await send(internalRoutes.leadership, { holder });
  return ((await taken.json()) as { epoch: number }).epoch;
}

async function queued(): Promise<string> {
  await world.app.context.runs.start({ project: "shop", plan: planOf(codeStep("a")), text: "", inputs: {} });
  const { pools } = await world.app.context.demand.next(0, new AbortController().signal);
  return pools[0]!.pool;
}

const report = (findings: readonly ProbeFinding[], by = epoch): Promise<Response> =>
  send(internalRoutes.probeReports, { epoch: by, version: "0.1.0", findings });
const asked = async (): Promise<unknown> => (await send(internalRoutes.probe, { epoch })).json();
const wall = (isSafe: boolean): ProbeFinding => ({
  check: "apiServer",
  isSafe,
  detail: "the API server was tried",
});
const isSafeByMetrics = async (): Promise<string | undefined> => {
  const text = await (await fetch(`${world.app.publicUrl}/metrics`)).text();
  return /^flowrunner_installation_safe (\d)$/m.exec(text)?.[1];
};

describe("an installation", () => {
  test("hands no work out before it is probed, then only while the newest probe was good", async () => {
    const token = kubernetes.podToken(await queued());
    const unprobed = await runner.claim(token);
    expect(unprobed).toMatchObject({ status: 503, body: { code: "InstallationUnsafe" } });
    expect(await isSafeByMetrics()).toBe("0");
    expect(await asked()).toEqual({ targets: [target], last: null });

    expect((await report([wall(false)])).status).toBe(204);
    const open = await runner.claim(token);
    expect(open).toMatchObject({ status: 503, body: { code: "InstallationUnsafe" } });

    expect((await report([wall(true)])).status).toBe(204);
    expect(await asked()).toMatchObject({ last: { version: "0.1.0", isGood: true } });
    expect((await runner.claim(token)).status).toBe(200);
    expect(await isSafeByMetrics()).toBe("1");
  });

  test("believes the newest leader alone", async () => {
    await report([wall(true)]);
    const older = epoch;
    epoch = await led("controller-2");
    expect((await report([wall(false)], older)).status).toBe(409);
    expect(await asked()).toMatchObject({ last: { isGood: true } });
  });
});
