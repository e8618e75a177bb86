import { randomUUID } from "node:crypto";
import { KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { credentialsOf, HttpKubeClient, type KubeObject, systemClock } from "@flowrunner/kube";
import { resources } from "../../controller/src/kube/resources.js";
import { silentLog } from "../../controller/src/log.js";
import { Lease, type LeaseObject } from "../../controller/src/runtime/lease.js";
import { standardWatchPeriods } from "../../controller/src/runtime/list-watch.js";
import { Watches } from "../../controller/src/runtime/watches.js";
import { eventually } from "../../controller/src/testing/eventually.js";
import { projectOf } from "./harness/projects.js";

const namespace = projectOf(import.meta.url);
const configMaps = { group: "", version: "v1", plural: "configmaps" };
/** Tells this time's objects from an earlier one's. */
const time = randomUUID().slice(0, 8);
const selection = { labelSelector: `time=${time}` };
const keyOf = (name: string) => ({ namespace, name: `${name}-${time}` });
const draft = (name: string, text = "") => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: keyOf(name).name, labels: { time } },
  data: { text },
});

let client: HttpKubeClient;
beforeAll(async () => {
  const config = new KubeConfig();
  config.loadFromDefault();
  client = new HttpKubeClient({
    fieldManager: "test",
    credentials: await credentialsOf(config, systemClock),
    clock: systemClock,
    random: Math.random,
    observer: { called: () => {} },
    pageSize: 2,
  });
});
afterAll(async () => {
  const { items } = await client.list<KubeObject>(configMaps, namespace, selection);
  for (const { metadata } of items) await client.delete(configMaps, { namespace, name: metadata.name });
  await client[Symbol.asyncDispose]();
});

it("An API server takes the client's calls as the client means them", async () => {
  const key = keyOf("calls");
  const made = await client.create<KubeObject>(configMaps, draft("calls"), namespace);
  expect(made.outcome).toBe("created");
  expect(await client.create(configMaps, draft("calls"), namespace)).toEqual({ outcome: "exists" });
  const old = { metadata: { resourceVersion: "1" }, data: { text: "lost" } };
  await expect(client.patch(configMaps, key, old)).rejects.toMatchObject({ status: 409, reason: "Conflict" });
  await client.patch(configMaps, key, draft("calls", "applied"), "apply");
  expect(await client.get(configMaps, key)).toMatchObject({ data: { text: "applied" } });
  await client.delete(configMaps, key, { uid: randomUUID() });
  expect(await client.get(configMaps, key), "another object was meant").not.toBeNull();
  await client.delete(configMaps, key, {
    uid: (await client.get<KubeObject>(configMaps, key))!.metadata.uid,
  });
  expect(await client.get(configMaps, key)).toBeNull();
});

it("A watch that the API server ends again and again misses nothing and is blind for less than a second", async () => {
  const gaps: number[] = [];
  let lists = 0;
  using watches = new Watches({
    kube: client,
    periods: { ...standardWatchPeriods, serverTimeoutMs: 2_000 },
    clock: systemClock,
    random: Math.random,
    log: silentLog,
    observer: () => ({ blindFor: (ms) => gaps.push(ms), listed: () => lists++, event: () => {} }),
  });
  for (const name of ["a", "b", "c"]) await client.create(configMaps, draft(name), namespace);
  const seen = watches.watch<KubeObject>(configMaps, [namespace], selection);
  await seen.synced;
  expect(seen.list(namespace)).toHaveLength(3);
  for (let change = 0; gaps.length < 4; change++) {
    const patched = await client.patch<KubeObject>(configMaps, keyOf("a"), {
      data: { text: `größe ${change}` },
    });
    const { resourceVersion } = patched!.metadata;
    const isSeen = () => seen.get(keyOf("a"))?.metadata.resourceVersion === resourceVersion;
    await eventually(isSeen, `change ${change} is seen`);
  }
  await client.delete(configMaps, keyOf("b"));
  await eventually(() => seen.get(keyOf("b")) === undefined, "the deletion is seen");
  expect(Math.min(...gaps), "at best, on a machine that is busy").toBeLessThan(1_000);
  expect(lists, "each watch went on from where the one before ended").toBe(1);
});

it("A lease has one holder, which passes it on when it leaves", async () => {
  const key = keyOf("lease");
  const candidate = (identity: string): Lease =>
    new Lease({ kube: client, key, identity, leaseMs: 8_000, clock: systemClock });
  const [first, second] = [candidate("first"), candidate("second")];
  try {
    expect([await first.hold(), await second.hold(), await first.hold()]).toEqual([true, false, true]);
    await first.release();
    expect(await second.hold()).toBe(true);
    const lease = await client.get<LeaseObject>(resources.leases, key);
    expect(lease?.spec).toMatchObject({ holderIdentity: "second", leaseTransitions: 1 });
  } finally {
    await client.delete(resources.leases, key);
  }
});
