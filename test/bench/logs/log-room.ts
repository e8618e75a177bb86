import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { createLocalBackend, type LocalBackend } from "../../../backend/src/local.js";
import { ScriptedRunner } from "../../../backend/src/testing/scripted-runner.js";
import { MemoryStore } from "../../../backend/src/store/memory/memory-store.js";
import type { RunRef } from "../../../backend/src/store/port/across-projects.js";
import { checked } from "../checked-flow.js";
import type { Figures } from "../harness/benchmark.js";
import type { Viewed, Viewing } from "./viewers.js";

const flow = checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: talks}
spec: {steps: [{name: talk, runtime: node, run: "export default () => 1"}]}
`);

const viewersModule = fileURLToPath(new URL("viewers.ts", import.meta.url));
const text = "2030-01-01 00:00:00 INFO  worker: item 1234 of order 99 was priced at 12.50 EUR";

export const VIEWERS = 100;
const BODIES = 50;
const LINES_A_BODY = 100;
/** Bodies of the part that keeps time, which both ways of delivery keep up with: of a line's age there is none beyond. */
const PACED_BODIES = 20;
const PACE_MS = 100;

/** A run whose one attempt talks, a server for who wants to hear it, and viewers in a process of their own. */
export class LogRoom implements AsyncDisposable {
  private constructor(
    readonly store: MemoryStore,
    readonly backend: LocalBackend,
    readonly server: Server,
    readonly run: RunRef,
    private readonly runner: ScriptedRunner,
    private readonly held: ClaimAnswer,
  ) {}

  static async open(): Promise<LogRoom> {
    const store = new MemoryStore(() => Date.now());
    const backend = await createLocalBackend({
      store,
      limits: { logBytes: 1e9 },
      periods: { leaseMs: 600_000 },
    });
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const runner = new ScriptedRunner(backend.runnerUrl);
    const run = await backend.runs.start({ project: "bench", ...flow, inputs: {} });
    const { pools } = await backend.demand.next(0, new AbortController().signal);
    const { token } = await backend.demand.registerWorker(pools[0]!.pool);
    const held = (await runner.claim(token)).body as ClaimAnswer;
    return new LogRoom(store, backend, server, run, runner, held);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    this.runner[Symbol.dispose]();
    await this.backend[Symbol.asyncDispose]();
  }

  /**
   * The attempt writes a part of its lines at a steady pace: of these the 99th percentile of a line's age when it
   * arrives. Then the others as fast as they are taken: of these the lines to viewers per second of this process's CPU
   * time.
   */
  async measure(name: string, path: (viewer: number) => string, greeting: object): Promise<Figures> {
    const { port } = this.server.address() as AddressInfo;
    const child = fork(viewersModule);
    const viewing: Viewing = {
      addresses: Array.from({ length: VIEWERS }, (_, viewer) => `ws://127.0.0.1:${port}${path(viewer)}`),
      greeting: JSON.stringify(greeting),
      pacedLines: PACED_BODIES * LINES_A_BODY,
      lines: (PACED_BODIES + BODIES) * LINES_A_BODY,
    };
    child.send(viewing);
    await once(child, "message");
    const paced = once(child, "message") as Promise<[Viewed & { readonly p99: number }]>;
    for (let body = 0; body < PACED_BODIES; body++)
      await Promise.all([this.#talk(body * LINES_A_BODY), setTimeout(PACE_MS)]);
    const [{ p99 }] = await paced;
    const before = process.cpuUsage();
    const over = once(child, "message");
    for (let body = 0; body < BODIES; body++) await this.#talk((PACED_BODIES + body) * LINES_A_BODY);
    await over;
    const { user, system } = process.cpuUsage(before);
    const delivered = BODIES * LINES_A_BODY * VIEWERS;
    return { [`${name}: lines`]: delivered / ((user + system) / 1e6), [`${name}: p99`]: p99 };
  }

  async #talk(from: number): Promise<void> {
    const lines = Array.from({ length: LINES_A_BODY }, (_, index) => {
      return { seq: from + index, time: Date.now(), stream: "stdout", level: "info", text } as const;
    });
    const { status } = await this.runner.logs(this.held, lines);
    if (status !== 200) throw new Error(`log lines were answered ${status}`);
  }
}
