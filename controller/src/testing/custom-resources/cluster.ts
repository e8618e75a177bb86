import { isDeepStrictEqual } from "node:util";
import {
  keyText,
  type KubeClient,
  KubeError,
  type KubeObject,
  type ObjectKey,
  type ObjectMeta,
  type Resource,
} from "@flowrunner/kube";
import type { Cache } from "../../runtime/cache.js";
import type { Tripwire } from "./tripwire.js";

type Calls = Pick<KubeClient, "get" | "patch" | "replaceStatus" | "delete">;

interface Body {
  readonly metadata?: Partial<ObjectMeta>;
  readonly status?: object;
}

/** Custom resources as an API server keeps them: versions, finalizers, statuses apart. Its cache is behind when told to be. */
export class Cluster {
  readonly #objects = new Map<string, KubeObject>();
  /** What the cache holds. */
  #cached = this.#objects;
  /** Changes that the cache has not heard of. */
  #unheard: (() => void)[] = [];
  readonly writes: string[] = [];
  /** Writes onto what is not there, or is another version. */
  readonly refused: string[] = [];
  #version = 0;

  constructor(private readonly tripwire: Tripwire) {}

  /** As a user applies it. The answer is the object as it is then. */
  apply<T extends KubeObject>(
    resource: Resource,
    object: Omit<T, "metadata"> & { metadata: Partial<ObjectMeta> },
  ): T {
    const { namespace = "shop", name = "one" } = object.metadata;
    const present = this.find(resource, { namespace, name });
    const metadata = {
      uid: `uid-of-${name}`,
      creationTimestamp: "2030-01-01T00:00:00Z",
      ...present?.metadata,
      ...object.metadata,
      ...{ namespace, name, generation: generationOf(object, present) },
    };
    return this.#put(resource, { ...present, ...object, metadata } as unknown as T);
  }

  /** As a user deletes it. */
  remove(resource: Resource, key: ObjectKey): void {
    const object = this.find(resource, key);
    if (!object) return;
    const deletionTimestamp = "2030-01-01T00:00:00Z";
    this.#put(resource, { ...object, metadata: { ...object.metadata, deletionTimestamp } });
  }

  find<T extends KubeObject>(resource: Resource, key: ObjectKey): T | undefined {
    return this.#objects.get(idOf(resource, key)) as T | undefined;
  }

  /** From here on the cache hears of a change by `hear` alone. */
  fallSilent(): void {
    this.#cached = new Map(this.#objects);
  }

  /** The next change that the cache has not heard of; false: there is none. */
  hear(): boolean {
    const change = this.#unheard.shift();
    change?.();
    return change !== undefined;
  }

  cacheOf<T extends KubeObject>(resource: Resource): Pick<Cache<T>, "get" | "list"> {
    return {
      get: (key) => this.#cached.get(idOf(resource, key)) as T | undefined,
      list: () =>
        [...this.#cached].filter(([id]) => id.startsWith(resource.plural)).map(([, object]) => object as T),
    };
  }

  readonly kube: Calls = {
    get: (resource, key) => this.tripwire.call("get", () => (this.find(resource, key) ?? null) as never),
    patch: (resource, key, patch) =>
      this.#write("patch", resource, key, patch, (object) => merged(object, patch)),
    replaceStatus: (resource, key, body) =>
      this.#write(
        "status",
        resource,
        key,
        body,
        (object) => ({ ...object, status: (body as Body).status }) as KubeObject,
      ),
    delete: async (resource, key, { uid } = {}) => {
      await this.tripwire.call("delete", () => {
        if (this.find(resource, key)?.metadata.uid === uid) this.remove(resource, key);
      });
    },
  };

  #write<T extends KubeObject>(
    name: string,
    resource: Resource,
    key: ObjectKey,
    body: Body,
    change: (object: KubeObject) => KubeObject,
  ): Promise<T | null> {
    return this.tripwire.call(name, () => {
      const object = this.find(resource, key);
      if (body.metadata?.resourceVersion !== object?.metadata.resourceVersion) this.refused.push(name);
      if (!object) return null;
      if (body.metadata?.resourceVersion !== object.metadata.resourceVersion)
        throw new KubeError({ status: 409, reason: "Conflict", message: "another version" });
      this.writes.push(name);
      return this.#put(resource, change(object)) as T;
    });
  }

  #put<T extends KubeObject>(resource: Resource, object: T): T {
    const stored = { ...object, metadata: { ...object.metadata, resourceVersion: String(++this.#version) } };
    const id = idOf(resource, { namespace: stored.metadata.namespace!, name: stored.metadata.name });
    const isGone = stored.metadata.deletionTimestamp !== undefined && !stored.metadata.finalizers?.length;
    const change = (objects: Map<string, KubeObject>): unknown =>
      isGone ? objects.delete(id) : objects.set(id, stored);
    change(this.#objects);
    if (this.#cached !== this.#objects) this.#unheard.push(() => change(this.#cached));
    return stored;
  }
}

/** A new one for another spec; metadata does not count. */
function generationOf(object: object, present: KubeObject | undefined): number {
  const { generation = 0 } = present?.metadata ?? {};
  const [spec, before] = [object, present].map((of) => (of as { spec?: unknown } | undefined)?.spec);
  return present && isDeepStrictEqual(spec, before) ? generation : generation + 1;
}

function idOf({ plural }: Resource, key: ObjectKey): string {
  return `${plural} ${keyText(key)}`;
}

function merged(object: KubeObject, { metadata = {} }: Body): KubeObject {
  const { resourceVersion: _, annotations, ...rest } = metadata;
  const all = { ...object.metadata.annotations, ...annotations };
  return { ...object, metadata: { ...object.metadata, ...rest, annotations: all } };
}
