import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Log } from "./log.js";
import type { CommittedPass } from "./runs/committed.js";
import type { Moments } from "./runs/moments.js";
import type { ClaimedAttempt } from "./store/port/attempts.js";
import type { PostgresStore } from "./store/postgres/postgres-store.js";

interface MetricsParts {
  readonly store: Pick<PostgresStore, "counters" | "acrossProjects">;
  readonly log: Log;
}

const outcomes = ["succeeded", "failed", "cancelled"] as const;
const waitSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const answerSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What is counted, as Prometheus reads it. No label names an id: every set of labels is small, and starts at zero. */
export class Metrics implements Moments {
  readonly #registry = new Registry();
  readonly #runsStarted = this.#counter("flowrunner_runs_started_total", "Runs that left the queue.");
  readonly #runsEnded = this.#counter("flowrunner_runs_ended_total", "Runs that ended, by outcome.", [
    "outcome",
  ]);
  readonly #attemptsQueued = this.#counter("flowrunner_attempts_queued_total", "Attempts that were queued.");
  readonly #attemptsClaimed = this.#counter(
    "flowrunner_attempts_claimed_total",
    "Attempts that were claimed.",
  );
  readonly #attemptsEnded = this.#counter(
    "flowrunner_attempts_ended_total",
    "Attempts that ended, claimed or not.",
  );
  readonly #logLines = this.#counter("flowrunner_log_lines_total", "Lines of log that were stored.");
  readonly #claimWait = new Histogram({
    name: "flowrunner_claim_wait_seconds",
    help: "From the queueing of an attempt to its claim.",
    buckets: waitSeconds,
    registers: [this.#registry],
  });
  readonly #answers = new Histogram({
    name: "flowrunner_http_request_seconds",
    help: "Requests of the public listener, by route, method and class of status.",
    labelNames: ["route", "method", "status"],
    buckets: answerSeconds,
    registers: [this.#registry],
  });

  constructor(private readonly parts: MetricsParts) {
    for (const outcome of outcomes) this.#runsEnded.inc({ outcome }, 0);
    collectDefaultMetrics({ register: this.#registry });
    this.#watchStore();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  passCommitted({ events, queued, ended }: CommittedPass): void {
    for (const { event } of events) {
      if (event.type === "RunStarted") this.#runsStarted.inc();
      if (event.type === "RunEnded") this.#runsEnded.inc({ outcome: event.outcome.status });
    }
    this.#attemptsQueued.inc(queued.length);
    this.#attemptsEnded.inc(ended.length);
  }

  claimed(attempts: readonly ClaimedAttempt[]): void {
    this.#attemptsClaimed.inc(attempts.length);
    for (const { queuedAt, claim } of attempts) this.#claimWait.observe((claim.claimedAt - queuedAt) / 1_000);
  }

  linesStored(lines: number): void {
    this.#logLines.inc(lines);
  }

  /** Times what a server answers, by the route that Express found. */
  watchServer(server: Server): void {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const start = performance.now();
      response.once("close", () => {
        const status = `${Math.floor(response.statusCode / 100)}xx`;
        const labels = { route: routeOf(request), method: request.method ?? "", status };
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

  #counter(name: string, help: string, labelNames: readonly string[] = []): Counter {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
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

/** `/api/v1/projects/:project`: what Express matched, never what was asked for. */
function routeOf(request: IncomingMessage): string {
  const { route } = request as { readonly route?: { readonly path?: unknown } };
  return typeof route?.path === "string" ? route.path.replaceAll("\\:", ":") : "none";
}
