import { isDeepStrictEqual } from "node:util";
import { type Clock, keyOf, type KubeClient, type KubeObject, type Resource } from "@flowrunner/kube";
import { apiVersion } from "./objects.js";

interface StatusWriterParts {
  readonly kube: Pick<KubeClient, "replaceStatus">;
  readonly clock: Clock;
}

interface Statused extends KubeObject {
  readonly status?: object;
}

/** `later`: it must not be written before. `gone`: there is no such object any more. */
export type Written<T> =
  | { readonly kind: "written"; readonly object: T }
  | { readonly kind: "same" }
  | { readonly kind: "later"; readonly ms: number }
  | { readonly kind: "gone" };

/** Between two statuses of one object, but for one that is its last. */
const restMs = 2_000;

/**
 * Writes statuses.
 *
 * W1 What is as it was is not written.
 * W2 An object's status is written at most once in two seconds; one that is its last, at once. A write that is refused
 *    counts too: an object that somebody changes without rest is not written at each change.
 * W3 A status goes onto the version it was made from: what somebody else has written is not overwritten.
 */
export class StatusWriter {
  /** Of the objects whose writing began within the last two seconds, when; the oldest first. */
  readonly #written = new Map<string, number>();

  constructor(private readonly parts: StatusWriterParts) {}

  /** Throws a `KubeError` with the reason `Conflict` where `object` is not what there is. */
  async write<T extends Statused>(
    { resource, kind }: { readonly resource: Resource; readonly kind: string },
    object: T,
    status: NonNullable<T["status"]>,
    isLast: boolean,
  ): Promise<Written<T>> {
    if (isDeepStrictEqual(object.status, status)) return { kind: "same" }; // W1
    const { namespace, name, uid, resourceVersion } = object.metadata;
    const rest = this.restOf(object);
    if (rest > 0 && !isLast) return { kind: "later", ms: rest }; // W2
    const metadata = { namespace, name, uid, resourceVersion }; // W3
    this.#remember(uid);
    const written = await this.parts.kube.replaceStatus<T>(resource, keyOf(object), {
      ...{ apiVersion, kind, metadata, status },
    });
    return written ? { kind: "written", object: written } : { kind: "gone" };
  }

  /** In how many milliseconds the object's status may be written again; 0 or less: now. */
  restOf({ metadata: { uid } }: KubeObject): number {
    const at = this.#written.get(uid);
    return at === undefined ? 0 : at + restMs - this.parts.clock.elapsed();
  }

  #remember(uid: string): void {
    const now = this.parts.clock.elapsed();
    for (const [oldest, at] of this.#written) {
      if (at + restMs > now) break;
      this.#written.delete(oldest);
    }
    this.#written.delete(uid);
    this.#written.set(uid, now);
  }
}
