import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FirstUser } from "../../bootstrap.js";
import { AppWorld, type AppReply } from "../../testing/app-world.js";

let world: AppWorld;
let first: FirstUser;
beforeAll(async () => {
  world = await AppWorld.create();
  first = (await world.app.identity.bootstrap())!;
});
afterAll(() => world[Symbol.asyncDispose]());

const call = (method: string, path: string): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}${path}`, { token: first.token });

async function publish(name: string, steps: string): Promise<void> {
  const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  steps:
${steps.replaceAll(/^/gm, "    ")}
`;
  const headers = { "content-type": "application/yaml" };
  const path = `/projects/${first.project}/flows/${name}`;
  const { status, body } = await world.call("PUT", path, { token: first.token, text, headers });
  expect(status, JSON.stringify(body)).toBeLessThan(300);
}

async function usesOf(kind: "secret" | "file", name: string, more = ""): Promise<unknown> {
  const query = `kind=${kind}&name=${encodeURIComponent(name)}${more}`;
  const { status, body } = await call("GET", `/uses?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { items: unknown }).items;
}

const charging = (secret: string): string => `- {name: read, file: ./scripts/read.py}
- name: batch
  forEach: "\${ [1, 2] }"
  steps:
    - {name: charge, runtime: bash, secrets: [${secret}], run: "true"}
    - {name: tell, runtime: bash, env: {TOKEN: {secret: ${secret}}}, run: "true"}
- {name: price, file: scripts/price.py}`;

describe("uses", () => {
  test("are those of the newest versions, by flow and step", async () => {
    await publish("orders", charging("OLD"));
    expect(await usesOf("secret", "OLD")).toEqual([
      { flow: "orders", version: 1, steps: ["batch[].charge", "batch[].tell"] },
    ]);
    await publish("orders", charging("NEW"));
    await publish("billing", `- {name: pay, runtime: node, secrets: [NEW], run: "export default () => 1"}`);
    expect(await usesOf("secret", "OLD")).toEqual([]);
    expect(await usesOf("secret", "NEW")).toEqual([
      { flow: "billing", version: 1, steps: ["pay"] },
      { flow: "orders", version: 2, steps: ["batch[].charge", "batch[].tell"] },
    ]);
    expect(await usesOf("secret", "NEW", "&limit=1")).toMatchObject([{ flow: "billing" }]);
    await call("DELETE", "/flows/orders");
    expect(await usesOf("secret", "NEW")).toMatchObject([{ flow: "billing" }]);
    await publish("orders", charging("NEW"));
    expect(await usesOf("secret", "NEW")).toMatchObject([{ flow: "billing" }, { flow: "orders" }]);
  });

  test.each([
    { name: "a file", of: "scripts/price.py", expect: ["price"] },
    { name: "a file that the flow writes otherwise", of: "scripts/read.py", expect: ["read"] },
    { name: "a folder with files in it", of: "scripts", expect: ["read", "price"] },
    { name: "a folder of a similar name", of: "script", expect: null },
    { name: "a secret's name", of: "FILES", expect: null },
  ])("of $name", async ({ of, expect: steps }) => {
    await publish("pricing", charging("FILES"));
    const found = (await usesOf("file", of)) as { flow: string; steps: string[] }[];
    expect(found.find(({ flow }) => flow === "pricing")?.steps ?? null).toEqual(steps);
  });

  test("are of more flows than are looked at together", async () => {
    const names = Array.from({ length: 45 }, (_, index) => `many-${String(index).padStart(2, "0")}`);
    for (const name of names)
      await publish(name, `- {name: one, runtime: bash, secrets: [MANY], run: "true"}`);
    const page = (await call("GET", "/uses?kind=secret&name=MANY&limit=30")).body as Page;
    const next = (await call("GET", `/uses?kind=secret&name=MANY&limit=30&cursor=${page.nextCursor}`)).body;
    expect([...page.items, ...(next as Page).items].map(({ flow }) => flow)).toEqual(names);
    expect((next as Page).nextCursor).toBeNull();
  });

  test.each([
    "kind=secret",
    "name=KEY",
    "kind=flow&name=a",
    "kind=secret&name=",
    `kind=file&name=${"a".repeat(1_025)}`,
  ])("are not asked for by %s", async (query) => {
    expect((await call("GET", `/uses?${query}`)).status).toBe(400);
  });
});

interface Page {
  readonly items: readonly { readonly flow: string }[];
  readonly nextCursor: string | null;
}
