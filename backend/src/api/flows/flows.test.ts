import { describe, expect, test } from "vitest";
import type { AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";

const { world, first } = await openedWorld();

const document = (name: string, value: string, more = ""): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  description: For a test${more}
  steps:
    - name: only
      value: ${value}
`;

function call(method: string, path: string, headers: Record<string, string> = {}): Promise<AppReply> {
  return world.call(method, `/projects/${first.project}/flows${path}`, { token: first.token, headers });
}

function put(name: string, text: string, headers: Record<string, string> = {}): Promise<AppReply> {
  return world.call("PUT", `/projects/${first.project}/flows/${name}`, {
    token: first.token,
    text,
    headers: { "content-type": "application/yaml", ...headers },
  });
}

describe("a flow", () => {
  test("is published, and again only when its content changes", async () => {
    expect(await put("counted", document("counted", "1"))).toMatchObject({
      status: 201,
      body: { change: "created", flow: { version: 1, description: "For a test" } },
    });
    expect((await put("counted", document("counted", "1"))).body).toMatchObject({ change: "none" });
    const retold = await put("counted", `# said otherwise\n${document("counted", "1")}`);
    expect(retold).toMatchObject({ status: 200, body: { change: "updated", flow: { version: 1 } } });
    expect((await put("counted", document("counted", "2"))).body).toMatchObject({
      change: "version",
      flow: { version: 2 },
    });
    const { body } = await call("GET", "/counted/versions");
    expect(body).toMatchObject({ items: [{ version: 2 }, { version: 1 }], nextCursor: null });
  });

  test("says whether people or the cluster have its source", async () => {
    await put("owned", document("owned", "1"));
    expect((await call("GET", "/owned")).body).toMatchObject({ owner: "people" });
    await world.app.store.withTransaction({ project: first.project }, async ({ flows }) => {
      const flow = (await flows.lock("owned"))!;
      await flows.replace({ ...flow, clusterUid: "uid", clusterGeneration: 1 }, "the controller");
    });
    expect((await call("GET", "/owned")).body).toMatchObject({ owner: "cluster" });
    expect(await put("owned", document("owned", "2"))).toMatchObject({
      status: 409,
      body: { code: "OwnedByCluster" },
    });
  });

  test("keeps the text of each version, and shows what changed between them", async () => {
    await put("kept", document("kept", "1"));
    await put("kept", document("kept", "2"));
    expect((await call("GET", "/kept/versions/1")).body).toMatchObject({ text: document("kept", "1") });
    const { body } = await call("GET", "/kept/diff?from=1&to=2");
    expect(body).toContain("--- kept@1\n+++ kept@2\n");
    expect(body).toContain("-      value: 1\n+      value: 2\n");
  });

  test("that was deleted is gone but for its versions, and goes on counting when it comes back", async () => {
    await put("gone", document("gone", "1"));
    expect((await call("DELETE", "/gone")).status).toBe(204);
    expect((await call("GET", "/gone")).status).toBe(404);
    expect((await call("DELETE", "/gone")).status).toBe(404);
    expect((await call("GET", "/gone/versions/1")).status).toBe(200);
    const back = await put("gone", document("gone", "1"));
    expect(back).toMatchObject({ status: 201, body: { flow: { version: 2 } } });
  });

  test("is listed by name, a page at a time", async () => {
    const names = ["list-a", "list-b", "list-c"];
    for (const name of names) await put(name, document(name, "1"));
    const seen: string[] = [];
    for (let cursor = ""; ;) {
      const { body } = await call("GET", `?limit=2${cursor}`);
      const { items, nextCursor } = body as { items: { name: string }[]; nextCursor: string | null };
      seen.push(...items.map(({ name }) => name));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen.filter((name) => name.startsWith("list-"))).toEqual(names);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("is checked without being published", async () => {
    const validate = (text: string): Promise<AppReply> =>
      world.call("POST", `/projects/${first.project}/flows:validate`, {
        token: first.token,
        text,
        headers: { "content-type": "application/yaml" },
      });
    expect((await validate(document("unpublished", "1"))).body).toMatchObject({ isValid: true });
    expect((await validate("kind: Flow")).body).toMatchObject({ isValid: false, name: null });
    expect((await call("GET", "/unpublished")).status).toBe(404);
  });
});

describe("a document is refused", () => {
  const cases = [
    {
      name: "that cannot run, with what is wrong",
      text: document("refused", '"${ inputs.x + }"'),
      status: 422,
      body: { code: "Unprocessable", details: { diagnostics: [{ code: "InvalidExpression" }] } },
    },
    { name: "of another name", text: document("other", "1"), status: 422, body: { code: "Unprocessable" } },
    {
      name: "with a character that no database keeps",
      text: document("refused", "1 # \0"),
      status: 422,
      body: { code: "Unprocessable" },
    },
    {
      name: "that is too large",
      text: `# ${"x".repeat(1_048_576)}`,
      status: 413,
      body: { code: "BodyTooLarge" },
    },
  ];
  test.each(cases)("$name", async ({ text, status, body }) => {
    expect(await put("refused", text)).toMatchObject({ status, body });
    expect((await call("GET", "/refused")).status).toBe(404);
  });
});

describe("of those who change a flow at once", () => {
  test("one is first, and the others are told that it was changed", async () => {
    const { headers } = await put("edited", document("edited", "0"));
    const etag = headers.get("etag")!;
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        put("edited", document("edited", `${index + 1}`), { "if-match": etag }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
    const { body, headers: now } = await call("GET", "/edited");
    expect(body).toMatchObject({ version: 2 });
    const again = await put("edited", document("edited", "9"), { "if-match": now.get("etag")! });
    expect(again).toMatchObject({ status: 200, body: { flow: { version: 3 } } });
  });

  test("one creates it, where each wants to", async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        put("created", document("created", `${index}`), { "if-none-match": "*" }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(412)]);
  });

  test("each makes a version, where none minds the others", async () => {
    await put("unminded", document("unminded", "0"));
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => put("unminded", document("unminded", `${index + 1}`))),
    );
    const { body } = await call("GET", "/unminded/versions");
    const numbers = (body as { items: { version: number }[] }).items.map(({ version }) => version);
    expect(numbers).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test("a deletion minds what was seen, too", async () => {
    const { headers } = await put("minded", document("minded", "1"));
    await put("minded", document("minded", "2"));
    const stale = { "if-match": headers.get("etag")! };
    expect((await call("DELETE", "/minded", stale)).status).toBe(412);
  });

  test("who has seen it is not told again", async () => {
    const { headers } = await put("seen", document("seen", "1"));
    const seen = { "if-none-match": headers.get("etag")! };
    expect((await call("GET", "/seen", seen)).status).toBe(304);
  });
});
