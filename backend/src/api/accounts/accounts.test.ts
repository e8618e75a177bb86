import { describe, expect, test } from "vitest";
import type { AppCall, AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";

const { world, first } = await openedWorld();

const asFirst = (method: string, path: string, call: AppCall = {}): Promise<AppReply> =>
  world.call(method, path, { token: first.token, ...call });

async function signIn(): Promise<string> {
  const { email, password } = first;
  const reply = await world.call("POST", "/sessions", { json: { email, password } });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.headers.get("set-cookie")!;
}

describe("a program", () => {
  test("says by its token who it is and where it works", async () => {
    expect((await asFirst("GET", "/account")).body).toMatchObject({
      user: { email: first.email },
      credential: { kind: "token", project: null },
      organizations: [{ id: first.organization, role: "owner" }],
      projects: [{ id: first.project, name: "default", role: "owner" }],
    });
  });

  test("may send its token as the password of anybody", async () => {
    const basic = Buffer.from(`anybody:${first.token}`).toString("base64");
    const reply = await world.call("GET", "/account", { headers: { authorization: `Basic ${basic}` } });
    expect(reply.status).toBe(200);
  });

  test("sees a token's secret once", async () => {
    const json = { name: "for a build", scopes: ["runs:write"], project: first.project };
    const made = (await asFirst("POST", "/account/tokens", { json })).body as { id: string; secret: string };
    const listed = JSON.stringify((await asFirst("GET", "/account/tokens")).body);
    expect(listed).toContain(made.id);
    expect(listed).not.toContain(made.secret);
  });
});

describe("a browser", () => {
  test("signs in, is signed in, signs out, and is not", async () => {
    const set = await signIn();
    expect(set).toMatch(/^flowrunner_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: `theme=dark; ${set.split(";")[0]}` };
    expect((await world.call("GET", "/account", { headers })).body).toMatchObject({
      credential: { kind: "session" },
    });
    const out = await world.call("DELETE", "/sessions/current", { headers });
    expect([out.status, out.headers.get("set-cookie")]).toEqual([
      204,
      expect.stringMatching(/session=; Max-Age=0/),
    ]);
    expect((await world.call("GET", "/account", { headers })).status).toBe(401);
  });

  test("that comes by https has a cookie of this host alone", async () => {
    await using secure = await world.replica({ identity: { isSecure: true } });
    const { secret } = await secure.identity.signIn.signIn({ ...first, address: "", userAgent: "" });
    expect(secure.identity.cookie.holding(secret, 1_000)).toMatch(
      /^__Host-flowrunner_session=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test("is not signed in by a page of another site", async () => {
    const { email, password } = first;
    const headers = { origin: "https://evil.example" };
    const reply = await world.call("POST", "/sessions", { json: { email, password }, headers });
    expect([reply.status, reply.headers.get("set-cookie")]).toEqual([403, null]);
  });
});

describe("what several people change", () => {
  test("is changed by who has seen it as it is", async () => {
    const path = `/projects/${first.project}`;
    const etag = (await asFirst("GET", path)).headers.get("etag")!;
    const change = (description: string) =>
      asFirst("PATCH", path, { json: { description }, headers: { "if-match": etag } });
    expect((await change("first")).status).toBe(200);
    expect(await change("second")).toMatchObject({ status: 412, body: { code: "PreconditionFailed" } });
    expect((await asFirst("GET", path)).body).toMatchObject({ description: "first" });
  });
});

describe("a list", () => {
  interface Page {
    readonly items: readonly { readonly name: string }[];
    readonly nextCursor: string | null;
  }

  test("in pages has each item once, whatever is written meanwhile", async () => {
    const path = `/organizations/${first.organization}/projects`;
    const add = (name: string) => asFirst("POST", path, { json: { name } });
    for (const name of ["b", "d", "f", "h"]) await add(name);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "?limit=2" : `?limit=2&cursor=${cursor}`;
      const page = (await asFirst("GET", `${path}${query}`)).body as Page;
      seen.push(...page.items.map(({ name }) => name));
      await add(`a${seen.length}`);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(["b", "d", "default", "f", "h"]);
  });

  test("takes no cursor of another list", async () => {
    const cursor = Buffer.from('{"not": "a place"}').toString("base64url");
    const reply = await asFirst("GET", `/projects?cursor=${cursor}`);
    expect(reply).toMatchObject({ status: 400, body: { code: "InvalidRequest" } });
  });
});
