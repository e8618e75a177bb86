import { beforeAll, describe, expect, test } from "vitest";
import type { AppCall, AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";

const { world, first } = await openedWorld();

const call = (method: string, path: string, given: AppCall = {}): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}/collections${path}`, { token: first.token, ...given });

const schema = { type: "object", required: ["total"], properties: { total: { type: "number" } } };

describe("collections", () => {
  test("are made once, changed by who has seen them, listed and deleted with their records", async () => {
    const alone = { "if-none-match": "*" };
    const made = await call("PUT", "/orders", { json: { schema }, headers: alone });
    expect([made.status, made.body]).toMatchObject([201, { name: "orders", description: "" }]);
    expect((await call("PUT", "/orders", { json: { schema }, headers: alone })).status).toBe(412);
    const { etag } = made.body as { etag: string };
    const changed = { schema, description: "what was ordered" };
    const headers = { "if-match": `"${etag}"` };
    expect((await call("PUT", "/orders", { json: changed, headers })).status).toBe(200);
    expect((await call("PUT", "/orders", { json: changed, headers })).status).toBe(412);
    expect((await call("GET", "")).body).toMatchObject({ items: [changed], nextCursor: null });
    await call("PUT", "/orders/records/a", { json: { data: { total: 1 } } });
    expect((await call("DELETE", "/orders", { headers })).status).toBe(412);
    expect((await call("DELETE", "/orders")).status).toBe(204);
    expect((await call("GET", "/orders/records/a")).status).toBe(404);
    const log = await world.call("GET", `/projects/${first.project}/audit-log`, { token: first.token });
    for (const action of [
      "collection.created",
      "collection.changed",
      "records.changed",
      "collection.deleted",
    ])
      expect(JSON.stringify(log.body)).toContain(action);
  });

  test.each([
    { name: "a keyword that is none", schema: { typ: "object" } },
    { name: "a pattern that is none", schema: { pattern: "(" } },
    { name: "a type that is none", schema: { type: "order" } },
  ])("are refused with a schema that has $name", async ({ schema }) => {
    expect((await call("PUT", "/wrong", { json: { schema } })).status).toBe(422);
  });
});

describe("records", () => {
  beforeAll(async () => {
    await call("PUT", "/things", { json: { schema } });
  });

  test("are the same to people as to code: schema, etags, patches, queries and batches", async () => {
    const made = await call("POST", "/things/records", { json: { id: "a", data: { total: 1 } } });
    expect(made.status).toBe(201);
    const { etag } = made.body as { etag: string };
    const stale = { "if-match": '"other"' };
    expect((await call("PATCH", "/things/records/a", { json: { total: 2 }, headers: stale })).status).toBe(
      412,
    );
    const headers = { "if-match": `"${etag}"` };
    expect((await call("PATCH", "/things/records/a", { json: { total: 2 }, headers })).status).toBe(200);
    const wrong = await call("PUT", "/things/records/a", { json: { data: { total: "x" } } });
    expect([wrong.status, wrong.body]).toMatchObject([422, { details: { errors: [{ path: "/total" }] } }]);
    const changes = [3, 4, 5].map((total) => ({ op: "create", id: `n${total}`, data: { total } }));
    expect((await call("POST", "/things/records:batch", { json: { changes } })).status).toBe(200);
    const sort = { path: "/total", order: "desc" };
    const found = await call("POST", "/things/records:query", {
      json: { filter: { path: "/total", gt: 2 }, sort, limit: 2 },
    });
    expect(found.body).toMatchObject({ items: [{ id: "n5" }, { id: "n4" }], nextCursor: expect.any(String) });
    const listed = await call("GET", "/things/records?limit=1");
    expect(listed.body).toMatchObject({ items: [{ id: "a", data: { total: 2 } }] });
    expect((await call("DELETE", "/things/records/a")).status).toBe(204);
    expect((await call("GET", "/things/records/a")).status).toBe(404);
  });

  test("in a collection that does not exist are not there", async () => {
    for (const [method, path, json] of [
      ["GET", "/absent/records", undefined],
      ["POST", "/absent/records", { data: {} }],
      ["PUT", "/absent/records/a", { data: {} }],
      ["DELETE", "/absent/records/a", undefined],
    ] as const)
      expect((await call(method, path, json ? { json } : {})).status).toBe(404);
  });
});
