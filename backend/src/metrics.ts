import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { matchedRoute } from "./http/matched-route.js";
import type { Log } from "./log.js";
import type { PostgresStore } from "./store/postgres/postgres-store.js";

interface MetricsParts {
  readonly store: Pick<PostgresStore, "counters" | "acrossProjects">;
  readonly log: Log;
}

const answerSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What is counted, as Prometheus reads it. No label names an id: every set of labels is small, and starts at zero. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Histogram({
    name: "flowrunner_http_request_seconds",
    help: "Requests of the public listener, by route, method and class of status.",
    labelNames: ["route", "method", "status"],
    buckets: answerSeconds,
    registers: [this.#registry],
  });

  constructor(private readonly parts: MetricsParts) {
    collectDefaultMetrics({ register: this.#registry });
    this.#watchStore();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Something that is counted from now on. */
  counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.#registry] });
  }

  /** As `counter`, apart by how it went; each way starts at zero. */
  counterByOutcome<Outcome extends string>(
    name: string,
    help: string,
    outcomes: readonly Outcome[],
  ): Counter<"outcome"> {
    const counter = new Counter({ name, help, labelNames: ["outcome"], registers: [this.#registry] });
    for (const outcome of outcomes) counter.inc({ outcome }, 0);
    return counter;
  }

  /** How long something took, in seconds. */
  duration(name: string, help: string, buckets: readonly number[]): Histogram {
    return new Histogram({ name, help, buckets: [...buckets], registers: [this.#registry] });
  }

  /** Times what a server answers, by the route that Express found. */
  watchServer(server: Server): void {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const start = performance.now();
      response.once("close", () => {
        const status = `${Math.floor(response.statusCode / 100)}xx`;
        const labels = { route: matchedRoute(request), method: request.method ?? "", status };
        this.#answers.observe(labels, (performance.now() - start) / 1_000);
      });
    });
  }

  /** `door`: how many clients are connected by WebSocket. */
  watchDoor(door: { readonly size: number }): void {
    this.#gauge("flowrunner_live_clients", "Clients that are connected by WebSocket.", [], (clients) =>
      clients.set(door.size),
    );
  }

  /** `safety`: whether work is handed out to pods. */
  watchSafety(safety: { unsafety(): Promise<string | null> }): void {
    const help =
      "1: a fresh probe found the walls of the cluster, or their lack is accepted; 0: pods get no work.";
    this.#gauge("flowrunner_installation_safe", help, [], async (safe) => {
      safe.set((await safety.unsafety()) === null ? 1 : 0);
    });
  }

  /** What others count is read when it is asked for. */
  #watchStore(): void {
    const { store } = this.parts;
    this.#reading(
      "flowrunner_store_commits_total",
      "Transactions and statements that wrote something.",
      () => {
        return store.counters.commits;
      },
    );
    this.#reading("flowrunner_store_round_trips_total", "Times that the database was waited for.", () => {
      return store.counters.roundTrips;
    });
    const help =
      "Attempts that have not ended, of all projects. Not there while the database does not answer.";
    this.#gauge("flowrunner_attempts", help, ["status"], (attempts) => this.#readQueue(attempts));
  }

  async #readQueue(attempts: Gauge): Promise<void> {
    attempts.reset();
    try {
      const pools = await this.parts.store.acrossProjects.pools();
      for (const status of ["queued", "claimed"] as const)
        attempts.set({ status }, sum(pools.map((pool) => pool[status])));
    } catch (failure) {
      this.parts.log.warn("the database could not be asked for metrics", { failure });
    }
  }

  #reading(name: string, help: string, read: () => number): void {
    const counter: Counter = new Counter({
      name,
      help,
      registers: [this.#registry],
      collect() {
        counter.reset();
        counter.inc(read());
      },
    });
  }

  #gauge(
    name: string,
    help: string,
    labelNames: readonly string[],
    collect: (gauge: Gauge) => Promise<void> | void,
  ): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
      collect: () => collect(gauge),
    });
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
