import { randomUUID } from "node:crypto";
import { keyOf, type KubeObject } from "../../kube-object.js";

/** What a test stores: anything with a name. */
export type Given = { readonly metadata: { readonly name: string } } & Readonly<Record<string, unknown>>;

export interface Change {
  readonly version: number;
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  /** The collection's path within all namespaces, e.g. `pods`. */
  readonly plural: string;
  readonly object: KubeObject;
}

/** All objects of an API server, and what changed since the version that it remembers. */
export class History {
  #version = 1_000;
  #remembersSince = 1_000;
  readonly #objects = new Map<string, KubeObject>();
  #changes: Change[] = [];
  /** Called after each change. */
  changed: (change: Change) => void = () => {};

  get version(): number {
    return this.#version;
  }

  remembers(version: number): boolean {
    return version >= this.#remembersSince;
  }

  /** Forgets all changes until now. */
  forget(): void {
    this.#version++;
    this.#remembersSince = this.#version;
    this.#changes = [];
  }

  since(version: number): readonly Change[] {
    return this.#changes.filter((change) => change.version > version);
  }

  get(plural: string, namespace: string, name: string): KubeObject | undefined {
    return this.#objects.get(`${plural}/${namespace}/${name}`);
  }

  /** In the order of their keys. */
  list(plural: string, namespace: string): readonly KubeObject[] {
    const prefix = namespace === "" ? `${plural}/` : `${plural}/${namespace}/`;
    const found = [...this.#objects].filter(([path]) => path.startsWith(prefix));
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, object]) => object);
  }

  put(plural: string, namespace: string, given: Given): KubeObject {
    const before = this.get(plural, namespace, given.metadata.name);
    const metadata = {
      uid: before?.metadata.uid ?? randomUUID(),
      creationTimestamp: "2030-01-01T00:00:00Z",
      ...given.metadata,
      namespace,
      resourceVersion: String(++this.#version),
    };
    return this.#record(plural, before ? "MODIFIED" : "ADDED", { ...given, metadata });
  }

  remove(plural: string, namespace: string, name: string): void {
    const before = this.get(plural, namespace, name);
    if (!before) return;
    const metadata = { ...before.metadata, resourceVersion: String(++this.#version) };
    this.#record(plural, "DELETED", { ...before, metadata });
  }

  #record(plural: string, type: Change["type"], object: KubeObject): KubeObject {
    const { namespace, name } = keyOf(object);
    const path = `${plural}/${namespace}/${name}`;
    if (type === "DELETED") this.#objects.delete(path);
    else this.#objects.set(path, object);
    const change = { version: this.#version, type, plural, object };
    this.#changes.push(change);
    this.changed(change);
    return object;
  }
}
