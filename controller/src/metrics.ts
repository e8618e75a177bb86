import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { CallObserver } from "@flowrunner/kube";
import type { ReviewOutcome } from "./webhook/server/webhook-server.js";
import { startPhases, type StartObserver } from "./pod/pod-starts.js";
import { podStates, type SurveyObserver } from "./pool/pool-survey.js";
import type { ReconcileObserver } from "./runtime/controller.js";
import type { WatchObserver } from "./runtime/list-watch.js";
import type { QueueObserver } from "./runtime/work-queue.js";

const fastSeconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const slowSeconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** What is counted, as Prometheus reads it. No label names an object: every set of labels is small. */
export class Metrics {
  readonly registry = new Registry();
  readonly #calls = this.#counter("kube_requests", "Requests to the API server; code 0: no answer.", [
    "verb",
    "resource",
    "code",
  ]);
  readonly #callSeconds = this.#histogram(
    "kube_request_seconds",
    "Until the API server's answer began.",
    ["verb"],
    fastSeconds,
  );
  readonly #blindSeconds = this.#histogram(
    "watch_blind_seconds",
    "From the end of a watch to the beginning of the next.",
    ["resource"],
    slowSeconds,
  );
  readonly #lists = this.#counter("watch_lists", "Times that all objects were fetched.", ["resource"]);
  readonly #events = this.#counter("watch_events", "Changes that the API server told.", ["resource", "type"]);
  readonly #depth = this.#gauge("queue_depth", "Keys that wait for a worker.", ["controller"]);
  readonly #adds = this.#counter("queue_adds", "Keys added, waiting already or not.", ["controller"]);
  readonly #retries = this.#counter("queue_retries", "Keys that failed and are tried again.", ["controller"]);
  readonly #waitSeconds = this.#histogram(
    "queue_wait_seconds",
    "Keys waited for a worker.",
    ["controller"],
    slowSeconds,
  );
  readonly #reconcileSeconds = this.#histogram(
    "reconcile_seconds",
    "Looks at an object, by how they went.",
    ["controller", "result"],
    fastSeconds,
  );
  readonly #leads = this.#gauge("leader", "1: this process leads.", []);

  readonly #reviews = this.#counter("webhook_reviews", "Objects that the webhook was asked about.", [
    "outcome",
  ]);
  readonly #poolPods = this.#gauge("pool_pods", "Function pods, by what they are to their pools.", ["state"]);
  readonly #missedPods = this.#gauge(
    "pool_missed_pods",
    "Attempts that wait though no pod waits or starts for them.",
    [],
  );
  readonly #startSeconds = this.#histogram(
    "pod_start_seconds",
    "From a function pod's creation until it was scheduled, prepared, started, and asked for work.",
    ["phase"],
    slowSeconds,
  );

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const state of podStates) this.#poolPods.set({ state }, 0);
    for (const outcome of ["allowed", "refused", "unjudged"]) this.#reviews.inc({ outcome }, 0);
    for (const phase of [...startPhases, "asked"]) this.#startSeconds.zero({ phase });
  }

  leads(isLeader: boolean): void {
    this.#leads.set(isLeader ? 1 : 0);
  }

  readonly calls: CallObserver = {
    called: (verb, resource, code, tookMs) => {
      this.#calls.inc({ verb, resource, code });
      this.#callSeconds.observe({ verb }, tookMs / 1_000);
    },
  };

  readonly pools: SurveyObserver = {
    counted: ({ missed, ...states }) => {
      for (const [state, pods] of Object.entries(states)) this.#poolPods.set({ state }, pods);
      this.#missedPods.set(missed);
    },
    asked: (afterMs) => this.#startSeconds.observe({ phase: "asked" }, afterMs / 1_000),
  };

  readonly podStarts: StartObserver = {
    came: (phase, afterMs) => this.#startSeconds.observe({ phase }, afterMs / 1_000),
  };

  readonly webhook = { reviewed: (outcome: ReviewOutcome): void => this.#reviews.inc({ outcome }) };

  watch(resource: string): WatchObserver {
    this.#lists.inc({ resource }, 0);
    return {
      blindFor: (ms) => this.#blindSeconds.observe({ resource }, ms / 1_000),
      listed: () => this.#lists.inc({ resource }),
      event: (type) => this.#events.inc({ resource, type }),
    };
  }

  queue(controller: string): QueueObserver {
    this.#adds.inc({ controller }, 0);
    this.#retries.inc({ controller }, 0);
    this.#depth.set({ controller }, 0);
    return {
      added: () => this.#adds.inc({ controller }),
      retried: () => this.#retries.inc({ controller }),
      taken: (waitedMs) => this.#waitSeconds.observe({ controller }, waitedMs / 1_000),
      depth: (keys) => this.#depth.set({ controller }, keys),
    };
  }

  reconciles(controller: string): ReconcileObserver {
    for (const result of ["done", "requeueAfter", "failed"])
      this.#reconcileSeconds.zero({ controller, result });
    return {
      reconciled: (result, tookMs) => this.#reconcileSeconds.observe({ controller, result }, tookMs / 1_000),
    };
  }

  #counter(name: string, help: string, labelNames: readonly string[]): Counter {
    const registers = [this.registry];
    return new Counter({ name: `flowrunner_${name}_total`, help, labelNames: [...labelNames], registers });
  }

  #gauge(name: string, help: string, labelNames: readonly string[]): Gauge {
    const registers = [this.registry];
    return new Gauge({ name: `flowrunner_${name}`, help, labelNames: [...labelNames], registers });
  }

  #histogram(name: string, help: string, labels: readonly string[], buckets: readonly number[]): Histogram {
    return new Histogram({
      name: `flowrunner_${name}`,
      help,
      labelNames: [...labels],
      buckets: [...buckets],
      registers: [this.registry],
    });
  }
}
