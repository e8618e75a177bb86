import {
  ApiException,
  CoreV1Api,
  CustomObjectsApi,
  ListWatch,
  PatchStrategy,
  setHeaderOptions,
  type KubeConfig,
  type KubernetesListObject,
  type KubernetesObject,
} from "@kubernetes/client-node";
import { type KubeObject, type ObjectKey, refusalOf, type Resource, type Status } from "@flowrunner/kube";
import type { Watched } from "../../../controller/src/runtime/cache.js";
import { informed } from "./informed.js";
import type { KubeAccess } from "./kube-access.js";
import { TimedWatch } from "./timed-watch.js";

/** By client-node's informer and its generated calls, as its examples have them. */
export class ClientNodeAccess implements KubeAccess {
  readonly #informers: { stop(): Promise<void> }[] = [];
  readonly kube: KubeAccess["kube"];

  constructor(private readonly config: KubeConfig) {
    this.kube = callsOf(config.makeApiClient(CustomObjectsApi), config.makeApiClient(CoreV1Api));
  }

  watch<T extends KubeObject>(
    { group, version, plural }: Resource,
    namespace: string,
    watchMs: number,
    blindFor: (ms: number) => void,
  ): Watched<T> {
    const api = this.config.makeApiClient(CustomObjectsApi);
    const list = (): Promise<KubernetesListObject<KubernetesObject>> =>
      api.listNamespacedCustomObject({ group, version, namespace, plural });
    const path = `/apis/${group}/${version}/namespaces/${namespace}/${plural}`;
    const informer = new ListWatch(path, new TimedWatch(this.config, watchMs, blindFor), list, false);
    this.#informers.push(informer);
    return informed<T>(informer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#informers.map((informer) => informer.stop()));
  }
}

const mergePatch = setHeaderOptions("Content-Type", PatchStrategy.MergePatch);

function callsOf(custom: CustomObjectsApi, core: CoreV1Api): KubeAccess["kube"] {
  return {
    get: (resource, key) => told(custom.getNamespacedCustomObject(named(resource, key))),
    patch: (resource, key, body) =>
      told(custom.patchNamespacedCustomObject({ ...named(resource, key), body }, mergePatch)),
    replaceStatus: (resource, key, body) =>
      told(custom.replaceNamespacedCustomObjectStatus({ ...named(resource, key), body })),
    async delete(resource, key) {
      await told(custom.deleteNamespacedCustomObject(named(resource, key)));
    },
    async create<T>(_: Resource, body: object, namespace: string) {
      const object = await told<T>(core.createNamespacedEvent({ namespace, body: body as never }));
      return { outcome: "created", object: object! };
    },
  };
}

function named({ group, version, plural }: Resource, { namespace, name }: ObjectKey) {
  return { group, version, plural, namespace, name };
}

/** Refusals as the controller knows them; null: there is no such object. */
async function told<T>(answer: Promise<unknown>): Promise<T | null> {
  try {
    return (await answer) as T;
  } catch (failure) {
    if (!(failure instanceof ApiException)) throw failure;
    if (failure.code === 404) return null;
    throw refusalOf(failure.code, JSON.parse(String(failure.body)) as Status);
  }
}
