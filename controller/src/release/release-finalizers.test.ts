import { describe, expect, test } from "vitest";
import { type KubeClient, KubeError, type KubeObject } from "@flowrunner/kube";
import { releaseFinalizers } from "./release-finalizers.js";

type Objects = Map<string, KubeObject>;

/** Objects by `namespace/plural/name`, whose finalizers are changed as a server would. */
function serverOf(objects: Objects): Pick<KubeClient, "list" | "patch"> {
  return {
    list: async <T extends KubeObject>({ plural }: { plural: string }, namespace: string) => {
      const items = [...objects].filter(([key]) => key.startsWith(`${namespace}/${plural}/`));
      return { resourceVersion: "1", items: items.map(([, object]) => structuredClone(object) as T) };
    },
    patch: async <T extends KubeObject>(
      { plural }: { plural: string },
      key: Key,
      patch: object,
    ): Promise<T | null> => {
      const object = objects.get(`${key.namespace}/${plural}/${key.name}`)!;
      const { metadata } = patch as KubeObject;
      if (metadata.resourceVersion !== object.metadata.resourceVersion)
        throw new KubeError({ status: 409, reason: "Conflict", message: "another version" });
      Object.assign(object.metadata, { finalizers: metadata.finalizers });
      return object as T;
    },
  };
}

interface Key {
  readonly namespace: string;
  readonly name: string;
}

function object(name: string, finalizers: readonly string[]): KubeObject {
  return {
    metadata: { name, namespace: "shop", uid: `uid-of-${name}`, resourceVersion: "1", finalizers },
  } as KubeObject;
}

describe("before an installation goes", () => {
  test("our finalizers are taken off every kind, and those of others stay", async () => {
    const objects: Objects = new Map([
      ["shop/flows/a", object("a", ["flowrunner.dev/flow", "example.org/mine"])],
      ["shop/flowruns/b", object("b", ["flowrunner.dev/run"])],
      ["shop/functionruns/c", object("c", ["flowrunner.dev/run"])],
      ["shop/flowruns/d", object("d", [])],
    ]);
    expect(await releaseFinalizers(serverOf(objects), "shop")).toBe(3);
    const left = [...objects.values()].map(({ metadata }) => metadata.finalizers);
    expect(left).toEqual([["example.org/mine"], [], [], []]);
  });

  test("what somebody changes meanwhile is released all the same", async () => {
    const objects: Objects = new Map([["shop/flows/a", object("a", ["flowrunner.dev/flow"])]]);
    const server = serverOf(objects);
    let changes = 1;
    const changed: typeof server = {
      ...server,
      patch: (...call) => {
        const { metadata } = objects.get("shop/flows/a")!;
        if (changes-- > 0) Object.assign(metadata, { resourceVersion: "2" });
        return server.patch(...call) as never;
      },
    };
    expect(await releaseFinalizers(changed, "shop")).toBe(1);
    expect(objects.get("shop/flows/a")!.metadata.finalizers).toEqual([]);
  });

  test("other namespaces are left alone", async () => {
    const objects: Objects = new Map([["shop/flows/a", object("a", ["flowrunner.dev/flow"])]]);
    expect(await releaseFinalizers(serverOf(objects), "bank")).toBe(0);
    expect(objects.get("shop/flows/a")!.metadata.finalizers).toEqual(["flowrunner.dev/flow"]);
  });
});
