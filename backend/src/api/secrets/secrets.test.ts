import { describe, expect, test } from "vitest";
import type { AppCall, AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";

const { world, first } = await openedWorld();

const call = (method: string, path: string, given: AppCall = {}): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}${path}`, { token: first.token, ...given });

const put = (name: string, value: unknown): Promise<AppReply> =>
  call("PUT", `/secrets/${name}`, { json: { value } });

describe("secrets", () => {
  test("are written, listed, looked at and deleted, and their values are in no answer", async () => {
    const value = "canary-of-the-api-1";
    const replies = [await put("TOKEN", value), await put("TOKEN", `${value}2`), await put("PIN", "1234")];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(replies[2]!.body).toMatchObject({ warnings: [expect.stringContaining("not masked")] });
    const page = await call("GET", "/secrets?limit=1");
    const { nextCursor } = page.body as { nextCursor: string };
    const next = await call("GET", `/secrets?limit=1&cursor=${nextCursor}`);
    expect(page.body).toMatchObject({ items: [{ name: "PIN", version: 1 }] });
    expect(next.body).toMatchObject({ items: [{ name: "TOKEN", version: 2 }] });
    const one = await call("GET", "/secrets/TOKEN");
    expect(one.body).toMatchObject({ name: "TOKEN", version: 2, updatedBy: first.email });
    const log = await call("GET", "/audit-log");
    expect(JSON.stringify(log.body)).toContain("secret.changed");
    expect(JSON.stringify([...replies, page, next, one, log].map(({ body }) => body))).not.toContain(
      "canary",
    );
    expect((await call("DELETE", "/secrets/TOKEN")).status).toBe(204);
    expect((await call("DELETE", "/secrets/TOKEN")).status).toBe(404);
  });

  test.each([
    { name: "a number", json: { value: 5_318_008 } },
    { name: "a list", json: { value: ["canary-in-a-list"] } },
    { name: "another key besides", json: { value: "canary-value", other: 1 } },
    { name: "a value over 64 KiB", json: { value: "canary".repeat(11_000) } },
    { name: "an empty value", json: { value: "" } },
  ])("are refused with $name, without showing it", async ({ json }) => {
    const { status, body } = await call("PUT", "/secrets/TOKEN", { json });
    expect([400, 422]).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(/canary|5318008/);
  });

  test("are refused with a body that is no JSON, without showing it", async () => {
    const { status, body } = await call("PUT", "/secrets/TOKEN", {
      text: "canary-that-is-no-json",
      headers: { "content-type": "application/json" },
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain("canary");
  });

  test("of a name that no secret can have do not exist", async () => {
    for (const name of ["A-B", "1A", "A%00", "%2e%2e%2fA", "A%2fB"])
      expect((await put(name, "a value")).status, name).toBe(404);
  });
});

describe("a project's values", () => {
  test("are what was set, from the state that their writer knew", async () => {
    const before = await call("GET", "/config");
    expect(before.body).toEqual({});
    const values = { limit: 5, list: [{ deep: null }], text: "ä" };
    const etag = before.headers.get("etag")!;
    const set = await call("PUT", "/config", { json: values, headers: { "if-match": etag } });
    expect(set).toMatchObject({ status: 200, body: values });
    const late = await call("PUT", "/config", { json: {}, headers: { "if-match": etag } });
    expect(late.status).toBe(412);
    expect((await call("GET", "/config")).body).toEqual(values);
  });

  test.each([
    { name: "a name that no expression can say", json: { "a-b": 1 } },
    { name: "a name that means a prototype", json: JSON.parse('{"__proto__": 1}') as object },
    { name: "a name within that means a prototype", json: { a: { constructor: 1 } } },
    { name: "more than 64 KiB", json: { a: "x".repeat(65_536) } },
    { name: "no object", json: [1] },
  ])("are refused with $name", async ({ json }) => {
    expect([400, 422]).toContain((await call("PUT", "/config", { json })).status);
  });
});

describe("limits", () => {
  test("are published", async () => {
    const { status, body } = await call("GET", "/limits");
    expect(status).toBe(200);
    const { items } = body as { items: { name: string; value: number; unit: string }[] };
    expect(items).toContainEqual(
      expect.objectContaining({ name: "secretBytes", value: 65_536, unit: "bytes" }),
    );
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
  });
});
