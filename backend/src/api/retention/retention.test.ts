import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWorld } from "../../testing/app-world.js";

const dayMs = 24 * 3_600_000;

let world: AppWorld;
let token: string;
let path: string;
beforeAll(async () => {
  world = await AppWorld.create("postgres", { periods: { keepRunsMs: 30 * dayMs } });
  const first = (await world.app.identity.bootstrap())!;
  token = first.token;
  path = `/projects/${first.project}`;
});
afterAll(() => world[Symbol.asyncDispose]());

const put = (keepRunsMs: number | null) =>
  world.call("PUT", `${path}/retention`, { token, json: { keepRunsMs } });
const get = async () => (await world.call("GET", `${path}/retention`, { token })).body;

describe("how long a project keeps its runs", () => {
  test("is as long as the installation does, until it says something else, and again when it takes that back", async () => {
    expect(await get()).toEqual({ keepRunsMs: null, standardMs: 30 * dayMs });
    expect((await put(dayMs)).body).toEqual({ keepRunsMs: dayMs, standardMs: 30 * dayMs });
    expect(await get()).toEqual({ keepRunsMs: dayMs, standardMs: 30 * dayMs });
    await put(null);
    expect(await get()).toEqual({ keepRunsMs: null, standardMs: 30 * dayMs });
  });

  test("is in the audit log with who said it", async () => {
    await put(2 * dayMs);
    const { body } = await world.call("GET", `${path}/audit-log`, { token });
    const [newest] = (body as { items: object[] }).items;
    expect(newest).toMatchObject({ action: "retention.changed", details: { keepRunsMs: 2 * dayMs } });
  });

  test("holds for runs that ended before", async () => {
    const expired = () => world.app.store.expiry.runs(30 * dayMs, 10);
    const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ends}
spec:
  steps:
    - {name: one, value: 1}
`;
    const headers = { "content-type": "application/yaml" };
    await world.call("PUT", `${path}/flows/ends`, { token, text: flow, headers });
    const { body } = await world.call("POST", `${path}/runs`, { token, json: { flow: "ends" } });
    await world.sql("update runs set ended_at = ended_at - $1::bigint", [3 * dayMs]);
    expect((await expired()).map(({ runId }) => runId)).toEqual([(body as { id: string }).id]);
    await put(null);
    expect(await expired()).toEqual([]);
  });

  test.each([
    { name: "less than an hour", keepRunsMs: 1 },
    { name: "more than ten years", keepRunsMs: 11 * 366 * dayMs },
  ])("is not $name", async ({ keepRunsMs }) => {
    expect((await put(keepRunsMs)).status).toBe(400);
  });
});
