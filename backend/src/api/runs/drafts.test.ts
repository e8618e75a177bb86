import { describe, expect, test } from "vitest";
import type { AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";
import { until } from "../../testing/world.js";

const { world, first } = await openedWorld();

const draft = (name: string, step: string): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}, labels: {team: billing}}
spec:
  inputs: {type: object, properties: {count: {type: integer}}}
  steps:
    - name: only # as it is written
      ${step}
`;

const echo = draft("echo", 'value: "${ inputs }"');

const call = (method: string, path: string, json?: unknown, token = first.token): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}${path}`, { token, json });

const start = (json: object, key?: string): Promise<AppReply> =>
  world.call("POST", `/projects/${first.project}/runs`, {
    ...{ token: first.token, json },
    ...(key !== undefined && { headers: { "idempotency-key": key } }),
  });

async function started(json: object, key?: string): Promise<string> {
  const { status, body } = await start(json, key);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return (body as { id: string }).id;
}

async function publish(name: string, text: string): Promise<void> {
  const headers = { "content-type": "application/yaml" };
  const path = `/projects/${first.project}/flows/${name}`;
  expect((await world.call("PUT", path, { token: first.token, text, headers })).status).toBeLessThan(300);
}

async function statusOf(id: string): Promise<string> {
  return ((await call("GET", `/runs/${id}`)).body as { status: string }).status;
}

async function tokenWith(...scopes: readonly string[]): Promise<string> {
  const json = { name: "narrow", scopes };
  const { body } = await world.call("POST", "/account/tokens", { token: first.token, json });
  return (body as { secret: string }).secret;
}

describe("a draft", () => {
  test("runs as it stands, with its labels, and is published nowhere", async () => {
    const id = await started({ document: echo, inputs: { count: 3 }, labels: { tier: "gold" } });
    await until(async () => (await statusOf(id)) === "succeeded", "the run's end");
    expect((await call("GET", `/runs/${id}`)).body).toMatchObject({
      ...{ flow: "echo", version: null, output: { json: { count: 3 } } },
      labels: { team: "billing", tier: "gold" },
    });
    const { body } = await call("GET", "/runs?flow=echo");
    expect(body).toMatchObject({ items: [{ id, flow: "echo", version: null }] });
    expect((await call("GET", "/flows/echo")).status).toBe(404);
  });

  test("can be read as it was given, from its run", async () => {
    const id = await started({ document: echo });
    const { status, body, headers } = await call("GET", `/runs/${id}/document`);
    expect([status, body]).toEqual([200, echo]);
    expect(headers.get("content-type")).toMatch("text/plain");
  });

  test("is what its run is retried with, at any server, whatever is published under its name", async () => {
    const document = draft("retried", 'fail: "as drafted"');
    const id = await started({ document });
    await until(async () => (await statusOf(id)) === "failed", "the first failure");
    await publish("retried", draft("retried", "value: 1"));
    const server = await world.replica({});
    try {
      const url = `${server.publicUrl}/api/v1/projects/${first.project}/runs/${id}`;
      const headers = { authorization: `Bearer ${first.token}` };
      expect((await fetch(`${url}:retry`, { method: "POST", headers })).status).toBe(200);
      await until(async () => (await statusOf(id)) === "failed", "the second failure");
    } finally {
      await server[Symbol.asyncDispose]();
    }
    expect((await call("GET", `/runs/${id}`)).body).toMatchObject({ error: { message: "as drafted" } });
    expect((await call("GET", `/runs/${id}/steps`)).body).toMatchObject({ items: [{ generation: 1 }] });
  });

  test("with the same key is the same run, and another draft is a conflict", async () => {
    const id = await started({ document: echo }, "draft-1");
    expect(await start({ document: echo }, "draft-1")).toMatchObject({ status: 200, body: { id } });
    for (const other of [{ document: draft("echo", "value: 2") }, { document: echo, inputs: { count: 1 } }])
      expect(await start(other, "draft-1")).toMatchObject({
        status: 409,
        body: { code: "IdempotencyKeyReused" },
      });
  });

  const refused = [
    { name: "beside a flow's name", json: { flow: "echo", document: echo }, status: 400 },
    { name: "with a version, which it has none of", json: { version: 1, document: echo }, status: 400 },
    { name: "that is not there, and neither is a flow's name", json: {}, status: 400 },
    { name: "that is too large", json: { document: "é".repeat(600_000) }, status: 400 },
    {
      name: "with input that it does not take",
      json: { document: echo, inputs: { count: "x" } },
      status: 422,
    },
  ];
  test.each(refused)("is refused $name", async ({ json, status }) => {
    expect((await start(json)).status).toBe(status);
  });

  test("that cannot run is refused with all that is wrong with it", async () => {
    const { status, body } = await start({ document: draft("echo", 'value: "${ inputs. }"') });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: "Unprocessable",
      details: { diagnostics: [{ severity: "error", path: "/spec/steps/0/value" }] },
    });
  });

  test("is started by tokens that may both write flows and start runs", async () => {
    await publish("known", draft("known", "value: 1"));
    const [runs, flows] = [await tokenWith("runs:write"), await tokenWith("flows:write")];
    const both = await tokenWith("runs:write", "flows:write");
    const rows = [
      { token: runs, json: { flow: "known" }, status: 201 },
      { token: runs, json: { document: echo }, status: 403 },
      { token: flows, json: { document: echo }, status: 403 },
      { token: both, json: { document: echo }, status: 201 },
    ];
    for (const { token, json, status } of rows)
      expect(await call("POST", "/runs", json, token), JSON.stringify(json)).toMatchObject({ status });
    const { body } = await call("POST", "/runs", { document: echo }, runs);
    expect(body).toMatchObject({ code: "Forbidden", detail: "The token lacks the scope flows:write." });
  });
});
