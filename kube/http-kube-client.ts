import { setMaxListeners } from "node:events";
import type { Random } from "./backoff.js";
import type { Clock } from "./clock.js";
import { repeated, standardRepetition } from "./repeated.js";
import type { Created, Draft, KubeClient, List, PatchKind, Preconditions } from "./client.js";
import { Connection, type Call, type CallObserver } from "./connection.js";
import type { Credentials } from "./credentials.js";
import { KubeError } from "./kube-error.js";
import type { KubeObject } from "./kube-object.js";
import type { ObjectKey } from "./object-key.js";
import { collectionPath, objectPath, queryText, selectionQuery } from "./paths.js";
import type { Resource, Selection } from "./resource.js";
import { watchEvents } from "./watch-events.js";
import type { KubeWatcher, WatchRequest, WatchStream } from "./watcher.js";

export interface HttpKubeClientParts {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly random: Random;
  readonly observer: CallObserver;
  /** The name under which the API server keeps whose changes are whose. */
  readonly fieldManager: string;
  /** How long an answer may take. Default 30 s. */
  readonly timeoutMs?: number;
  /** Objects fetched at a time. Default 500. */
  readonly pageSize?: number;
}

interface Page<T> {
  readonly metadata: { readonly resourceVersion: string; readonly continue?: string };
  readonly items: readonly T[];
}

/** The API server's calls over kept connections. Disposing of it breaks off what is under way. */
export class HttpKubeClient implements KubeClient, KubeWatcher, AsyncDisposable {
  readonly #connection: Connection;
  readonly #closing = new AbortController();

  constructor(private readonly parts: HttpKubeClientParts) {
    setMaxListeners(0, this.#closing.signal); // one for each request under way
    this.#connection = new Connection({ timeoutMs: 30_000, ...parts });
  }

  get<T extends KubeObject>(resource: Resource, key: ObjectKey): Promise<T | null> {
    const path = objectPath(resource, key);
    return unlessAbsent(this.#call<T>({ verb: "get", method: "GET", plural: resource.plural, path }));
  }

  async list<T extends KubeObject>(
    resource: Resource,
    namespace: string,
    selection: Selection = {},
  ): Promise<List<T>> {
    const page = (limit?: number, from?: string) =>
      this.#page<T>(resource, namespace, selection, limit, from);
    try {
      return await allPages(page, this.parts.pageSize ?? 500);
    } catch (failure) {
      if (!(failure instanceof KubeError) || failure.status !== 410) throw failure;
      return listOf([await page()]); // the pages were forgotten between two of them: all in one
    }
  }

  async create<T extends KubeObject>(
    resource: Resource,
    object: Draft,
    namespace: string,
  ): Promise<Created<T>> {
    const path = collectionPath(resource, namespace);
    const call: Call = { verb: "create", method: "POST", plural: resource.plural, path, body: object };
    try {
      return { outcome: "created", object: await this.#call<T>(call, object.metadata?.name !== undefined) };
    } catch (failure) {
      if (failure instanceof KubeError && failure.reason === "AlreadyExists") return { outcome: "exists" };
      throw failure;
    }
  }

  patch<T extends KubeObject>(
    resource: Resource,
    key: ObjectKey,
    patch: object,
    kind: PatchKind = "merge",
    subresource?: "status",
  ): Promise<T | null> {
    const { fieldManager } = this.parts;
    const query = queryText({ fieldManager, force: kind === "apply" ? true : undefined });
    const call: Call = {
      verb: "patch",
      method: "PATCH",
      plural: resource.plural,
      path: objectPath(resource, key, subresource) + query,
      contentType: kind === "apply" ? "application/apply-patch+yaml" : "application/merge-patch+json",
      body: patch,
    };
    return unlessAbsent(this.#call<T>(call));
  }

  replaceStatus<T extends KubeObject>(resource: Resource, key: ObjectKey, object: object): Promise<T | null> {
    const { fieldManager } = this.parts;
    const path = objectPath(resource, key, "status") + queryText({ fieldManager });
    const call: Call = { verb: "update", method: "PUT", plural: resource.plural, path, body: object };
    return unlessAbsent(this.#call<T>(call));
  }

  async delete(resource: Resource, key: ObjectKey, { uid }: Preconditions = {}): Promise<void> {
    const body = { propagationPolicy: "Background", ...(uid && { preconditions: { uid } }) };
    const path = objectPath(resource, key);
    const call: Call = { verb: "delete", method: "DELETE", plural: resource.plural, path, body };
    try {
      await unlessAbsent(this.#call(call, uid !== undefined));
    } catch (failure) {
      if (!(await this.#isAnother(resource, key, uid, failure))) throw failure;
    }
  }

  async watch<T extends KubeObject>(
    { resource, namespace, selection, resourceVersion, timeoutMs }: WatchRequest,
    signal: AbortSignal,
    onBytes: () => void,
  ): Promise<WatchStream<T>> {
    const query = queryText({
      ...selectionQuery(selection),
      watch: true,
      allowWatchBookmarks: true,
      resourceVersion,
      timeoutSeconds: Math.ceil(timeoutMs / 1_000),
    });
    const path = collectionPath(resource, namespace) + query;
    const call: Call = { verb: "watch", method: "GET", plural: resource.plural, path };
    const body = await this.#connection.open(call, AbortSignal.any([signal, this.#closing.signal]));
    return { events: watchEvents<T>(heard(body, onBytes)) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await this.#connection[Symbol.asyncDispose]();
  }

  /** `isRepeatable`: doing it twice is as doing it once. */
  #call<T>(call: Call, isRepeatable = true): Promise<T> {
    const { clock, random } = this.parts;
    const { signal } = this.#closing;
    const repetition = { ...standardRepetition, clock, random };
    const restOf = (failure: unknown) => restAfter(failure, isRepeatable);
    return repeated(() => this.#connection.call<T>(call, signal), restOf, repetition, signal);
  }

  #page<T>(resource: Resource, namespace: string, selection: Selection, limit?: number, from?: string) {
    const query = queryText({ ...selectionQuery(selection), limit, continue: from });
    const path = collectionPath(resource, namespace) + query;
    return this.#call<Page<T>>({ verb: "list", method: "GET", plural: resource.plural, path });
  }

  /** A conflict over the uid says that the object that was meant is gone. */
  async #isAnother(
    resource: Resource,
    key: ObjectKey,
    uid: string | undefined,
    failure: unknown,
  ): Promise<boolean> {
    if (!uid || !(failure instanceof KubeError) || failure.status !== 409) return false;
    const found = await this.get(resource, key);
    return found?.metadata.uid !== uid;
  }
}

/** What was refused before it began (429) may always be tried again. */
function restAfter(failure: unknown, isRepeatable: boolean): number | null {
  if (!(failure instanceof KubeError)) return null;
  const mayPass = failure.status === 429 || (isRepeatable && (failure.status === 0 || failure.status >= 500));
  return mayPass ? (failure.retryAfterMs ?? 0) : null;
}

async function unlessAbsent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof KubeError && failure.status === 404) return null;
    throw failure;
  }
}

async function allPages<T>(
  page: (limit: number, from?: string) => Promise<Page<T>>,
  pageSize: number,
): Promise<List<T>> {
  const pages = [await page(pageSize)];
  for (let next = pages[0]!.metadata.continue; next; next = pages.at(-1)!.metadata.continue)
    pages.push(await page(pageSize, next));
  return listOf(pages);
}

/** All pages tell of the version of the first. */
function listOf<T>(pages: readonly Page<T>[]): List<T> {
  return {
    resourceVersion: pages[0]!.metadata.resourceVersion,
    items: pages.flatMap(({ items }) => items),
  };
}

async function* heard(
  body: AsyncIterable<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of body) {
    onBytes();
    yield chunk;
  }
}
