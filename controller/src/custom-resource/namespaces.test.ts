import { describe, expect, it } from "vitest";
import { keyText, type KubeObject } from "@flowrunner/kube";
import { ObjectStore } from "../runtime/object-store.js";
import { together } from "../runtime/together.js";
import { Namespaces } from "./namespaces.js";

const object = (name: string, namespace?: string, deletionTimestamp?: string): KubeObject => ({
  metadata: {
    ...{ name, uid: `uid-of-${name}`, resourceVersion: `${deletionTimestamp}`, creationTimestamp: "" },
    ...(namespace !== undefined && { namespace }),
    ...(deletionTimestamp !== undefined && { deletionTimestamp }),
  },
});

const storeOf = (...objects: readonly KubeObject[]): ObjectStore<KubeObject> => {
  const store = new ObjectStore<KubeObject>([""], () => {});
  store.replace("", objects);
  return store;
};

describe("namespaces of projects", () => {
  it("have all their objects looked at as soon as they begin to end, and those of no other", () => {
    const [shop, bank] = [storeOf(object("shop")), storeOf(object("bank"))];
    const namespaces = new Namespaces(together([shop, bank]));
    const runs = storeOf(object("a", "shop"), object("b", "shop"), object("c", "bank"));
    const looked: string[] = [];
    namespaces.ending(runs).feed((key, lane) => looked.push(`${lane} ${keyText(key)}`));
    expect(looked).toEqual([]);
    expect(namespaces.isTerminating("shop")).toBe(false);
    shop.put(object("shop", undefined, "2026-01-05T10:00:00Z"));
    expect(looked).toEqual(["change shop/a", "change shop/b"]);
    expect(["shop", "bank", "another"].map((name) => namespaces.isTerminating(name))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
