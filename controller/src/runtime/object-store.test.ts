import { beforeEach, describe, expect, it } from "vitest";
import { keyOf, type KubeObject } from "@flowrunner/kube";
import { ObjectStore } from "./object-store.js";

function object(name: string, version: string, uid = `uid-${name}`, namespace = "shop"): KubeObject {
  return {
    metadata: { name, namespace, uid, resourceVersion: version, creationTimestamp: "2030-01-01T00:00:00Z" },
  };
}

describe("A store of objects", () => {
  let store: ObjectStore<KubeObject>;
  let told: string[];
  let failures: number;
  beforeEach(() => {
    failures = 0;
    told = [];
    store = new ObjectStore(["shop", "other"], () => failures++);
    store.subscribe(({ metadata }, sight) => told.push(`${sight} ${metadata.name} ${metadata.uid}`));
    store.replace("shop", [object("a", "1"), object("b", "1")]);
    told.length = 0;
  });

  it("tells only what a new list has changed, and what it lacks as gone", () => {
    store.replace("shop", [object("b", "2"), object("c", "2")]);
    expect(told).toEqual(["gone a uid-a", "changed b uid-b", "changed c uid-c"]);
    store.replace("shop", [object("b", "2"), object("c", "2")]);
    expect(told).toHaveLength(3);
  });

  it("tells that an object is gone which another of its name has replaced", () => {
    store.put(object("a", "2", "another"));
    expect(told).toEqual(["gone a uid-a", "changed a another"]);
    expect(store.get({ namespace: "shop", name: "a" })?.metadata.uid).toBe("another");
  });

  it("touches no other namespace when one is listed", () => {
    store.put(object("a", "1", "elsewhere", "other"));
    store.replace("shop", []);
    expect(store.list().map(keyOf)).toEqual([{ namespace: "other", name: "a" }]);
  });

  it("tells of everything in a scope again", () => {
    store.put(object("a", "1", "elsewhere", "other"));
    told.length = 0;
    store.tellAgain("shop");
    expect(told).toEqual(["again a uid-a", "again b uid-b"]);
  });

  it("goes on when a listener throws", () => {
    store.subscribe(() => {
      throw new Error("poison");
    });
    const later: string[] = [];
    store.subscribe(({ metadata }) => later.push(metadata.name));
    store.put(object("a", "2"));
    expect({ failures, later, told }).toEqual({ failures: 1, later: ["a"], told: ["changed a uid-a"] });
  });

  it("knows which namespaces have been listed", async () => {
    const before = ["shop", "other", "foreign", ""].map((namespace) => store.isSynced(namespace));
    store.replace("other", []);
    await store.synced;
    const after = ["shop", "other", "foreign", ""].map((namespace) => store.isSynced(namespace));
    expect({ before, after }).toEqual({
      before: [true, false, false, false],
      after: [true, true, false, true],
    });
  });

  it("does not wait for what may not be listed, and knows nothing of it", async () => {
    store.refuse("other");
    await store.synced;
    expect([store.isSynced("shop"), store.isSynced("other")]).toEqual([true, false]);
    store.replace("other", []);
    expect(store.isSynced("other")).toBe(true);
  });

  it("of the whole cluster knows all namespaces at once", () => {
    const all = new ObjectStore<KubeObject>([""], () => {});
    expect(all.isSynced("shop")).toBe(false);
    all.replace("", [object("a", "1")]);
    expect([all.isSynced("shop"), all.isSynced("")]).toEqual([true, true]);
  });
});
