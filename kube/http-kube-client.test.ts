import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "./clock.js";
import { ApiServer, type Fault } from "./testing/api-server/api-server.js";
import { HttpKubeClient } from "./http-kube-client.js";
import { KubeError } from "./kube-error.js";
import type { KubeObject } from "./kube-object.js";

const pods = { group: "", version: "v1", plural: "pods" };
const key = { namespace: "shop", name: "a" };
const pod = (name: string) => ({ apiVersion: "v1", kind: "Pod", metadata: { name }, spec: { node: "one" } });

describe("The client of the API server", () => {
  let server: ApiServer;
  let client: HttpKubeClient;
  let codes: string[];
  beforeEach(async () => {
    server = await ApiServer.open();
    codes = [];
    client = new HttpKubeClient({
      fieldManager: "test",
      credentials: server.credentials,
      clock: systemClock,
      random: () => 0,
      observer: { called: (verb, resource, code) => codes.push(`${verb} ${resource} ${code}`) },
      timeoutMs: 2_000,
      pageSize: 3,
    });
  });
  afterEach(async () => {
    await client[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it("keeps its connections: a hundred calls in turn make two handshakes at most", async () => {
    for (let calls = 0; calls < 100; calls++) await client.get(pods, key);
    expect(server.connections).toBeLessThanOrEqual(2); // a pool opens a second while it drains the first
  });

  it("creates, gets, patches and deletes", async () => {
    const made = await client.create<KubeObject>(pods, pod("a"), "shop");
    const found = await client.get<KubeObject>(pods, key);
    expect(made).toEqual({ outcome: "created", object: found });
    const patched = await client.patch<KubeObject>(pods, key, { metadata: { labels: { x: "1" } } });
    expect(patched?.metadata.labels).toEqual({ x: "1" });
    await client.delete(pods, key, { uid: patched!.metadata.uid });
    expect(await client.get(pods, key)).toBeNull();
    expect(codes).toEqual([
      "create pods 201",
      "get pods 200",
      "patch pods 200",
      "delete pods 200",
      "get pods 404",
    ]);
  });

  it("says that there is nothing to patch or delete", async () => {
    expect(await client.patch(pods, key, {})).toBeNull();
    await expect(client.delete(pods, key)).resolves.toBeUndefined();
  });

  it("says that a name is taken", async () => {
    await client.create(pods, pod("a"), "shop");
    expect(await client.create(pods, pod("a"), "shop")).toEqual({ outcome: "exists" });
  });

  it("leaves an object alone that took the place of the one to be deleted", async () => {
    await client.create(pods, pod("a"), "shop");
    await client.delete(pods, key, { uid: "of-its-predecessor" });
    expect(await client.get(pods, key)).not.toBeNull();
  });

  it("patches no other version than the one named", async () => {
    await client.create(pods, pod("a"), "shop");
    const patching = client.patch(pods, key, { metadata: { resourceVersion: "1" } });
    await expect(patching).rejects.toMatchObject({ status: 409, reason: "Conflict" });
  });

  it("fetches a list page by page, as it was at its first page", async () => {
    for (const name of "abcdefgh") server.history.put("pods", "shop", pod(name));
    const { items, resourceVersion } = await client.list<KubeObject>(pods, "shop");
    expect(items.map(({ metadata }) => metadata.name).join("")).toBe("abcdefgh");
    expect(resourceVersion).toBe(String(server.history.version));
    expect(server.calls).toHaveLength(3);
  });

  it("fetches a list in one when its pages are forgotten in between", async () => {
    for (const name of "abcdefgh") server.history.put("pods", "shop", pod(name));
    server.faults.push({ status: 410, reason: "Expired", meets: (_, path) => path.includes("continue") });
    const { items } = await client.list(pods, "shop");
    expect(items).toHaveLength(8);
    expect(server.calls.at(-1)).toBe("GET /api/v1/namespaces/shop/pods");
  });

  it("lists what is selected, in all namespaces too", async () => {
    await client.list(pods, "", { labelSelector: "a=b,c", fieldSelector: "status.phase=Running" });
    expect(server.calls).toEqual([
      "GET /api/v1/pods?labelSelector=a%3Db%2Cc&fieldSelector=status.phase%3DRunning&limit=3",
    ]);
  });

  interface Row {
    readonly name: string;
    readonly fault: Fault;
    readonly call: () => Promise<unknown>;
    readonly calls: number;
    readonly expect: object | null;
  }
  const rows: readonly Row[] = [
    {
      name: "tries a read again after a 500",
      fault: { status: 500 },
      call: () => client.get(pods, key),
      calls: 2,
      expect: null,
    },
    {
      name: "tries a write again that was too much, when the server says",
      fault: { status: 429, reason: "TooManyRequests", headers: { "retry-after": "0" } },
      call: () => client.create(pods, { ...pod("a"), metadata: { generateName: "a-" } }, "shop"),
      calls: 2,
      expect: { outcome: "created" },
    },
    {
      name: "takes a create whose answer was lost, and is repeated, for a name taken",
      fault: { status: 500, isDone: true },
      call: () => client.create(pods, pod("a"), "shop"),
      calls: 2,
      expect: { outcome: "exists" },
    },
  ];
  it.each(rows)("$name", async ({ fault, call, calls, expect: expected }) => {
    server.faults.push(fault);
    const answer = await call();
    if (expected) expect(answer).toMatchObject(expected);
    else expect(answer).toBeNull();
    expect(server.calls).toHaveLength(calls);
  });

  it("does not create twice what the server names", async () => {
    server.faults.push({ status: 500, isDone: true });
    const nameless = { ...pod("a"), metadata: { generateName: "a-" } };
    await expect(client.create(pods, nameless, "shop")).rejects.toMatchObject({ status: 500 });
    expect(server.calls).toHaveLength(1);
  });

  it("tells the caller when a server wants to be left alone for long", async () => {
    server.faults.push({ status: 429, headers: { "retry-after": "60" } });
    await expect(client.get(pods, key)).rejects.toMatchObject({ status: 429, retryAfterMs: 60_000 });
    expect(server.calls).toHaveLength(1);
  });

  it("gives up in the end, with what the server said", async () => {
    const fault = { status: 503, reason: "ServiceUnavailable" };
    server.faults.push(fault, fault, fault, fault);
    const failure = await client.get(pods, key).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(KubeError);
    expect(failure).toMatchObject({ status: 503, reason: "ServiceUnavailable" });
    expect(server.calls).toHaveLength(4);
  });

  it("says that nobody answers", async () => {
    await server[Symbol.asyncDispose]();
    await expect(client.get(pods, key)).rejects.toMatchObject({ status: 0, reason: "NoAnswer" });
    server = await ApiServer.open();
  });
});
