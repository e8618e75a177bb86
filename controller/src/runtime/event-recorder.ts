import type { Clock, KubeClient, KubeObject } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";
import type { Log } from "../log.js";

/** A transition that people should see in `kubectl describe`. */
export interface Happening {
  readonly type: "Normal" | "Warning";
  /** CamelCase: `Started`. */
  readonly reason: string;
  readonly message: string;
}

/** The object that an event is about; of an object from a list kind and version are known to the caller only. */
export type Subject = Required<Pick<KubeObject, "apiVersion" | "kind">> & Pick<KubeObject, "metadata">;

interface RecorderParts {
  readonly kube: Pick<KubeClient, "create" | "patch">;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells this process's events from others': a suffix of their names. */
  readonly instance: string;
}

interface Known {
  readonly name: string;
  count: number;
}

/** The oldest happenings are forgotten beyond this many; they begin to count anew. */
const mostKnown = 4_096;
const longestMessage = 1_024;

/** Writes Kubernetes Events, one object for the same happening however often it happens. What fails is only logged. */
export class EventRecorder {
  readonly #known = new Map<string, Known>();
  #made = 0;

  constructor(private readonly parts: RecorderParts) {}

  async record(subject: Subject, happening: Happening): Promise<void> {
    try {
      await this.#write(subject, happening);
    } catch (failure) {
      this.parts.log.warn("an event could not be recorded", { failure, reason: happening.reason });
    }
  }

  async #write(subject: Subject, happening: Happening): Promise<void> {
    const { kube, clock } = this.parts;
    const { namespace = "default", uid } = subject.metadata;
    const known = this.#recall(`${uid} ${happening.reason} ${happening.message}`, subject);
    const lastTimestamp = new Date(clock.now()).toISOString();
    const key = { namespace, name: known.name };
    known.count++;
    if (known.count > 1) {
      const counted = await kube.patch(resources.events, key, { count: known.count, lastTimestamp });
      if (counted) return;
      known.count = 1; // the API server forgets events after an hour
    }
    await kube.create(resources.events, eventOf(subject, happening, key, lastTimestamp), namespace);
  }

  #recall(happening: string, { metadata }: Subject): Known {
    const known = this.#known.get(happening) ?? { name: this.#nameFor(metadata.name), count: 0 };
    this.#known.delete(happening);
    this.#known.set(happening, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostKnown) break;
      this.#known.delete(oldest);
    }
    return known;
  }

  #nameFor(object: string): string {
    return `${object.slice(0, 200)}.${this.parts.instance}.${(this.#made++).toString(36)}`;
  }
}

function eventOf(
  { apiVersion, kind, metadata }: Subject,
  { type, reason, message }: Happening,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  at: string,
) {
  return {
    apiVersion: "v1",
    kind: "Event",
    metadata: { name, namespace },
    involvedObject: {
      apiVersion,
      kind,
      name: metadata.name,
      namespace: metadata.namespace,
      uid: metadata.uid,
    },
    type,
    reason,
    message: message.slice(0, longestMessage),
    count: 1,
    firstTimestamp: at,
    lastTimestamp: at,
    source: { component: "flowrunner-controller" },
    reportingComponent: "flowrunner-controller",
  };
}
