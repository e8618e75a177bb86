import { fileURLToPath } from "node:url";
import { createLocalBackend, type LocalBackend } from "../../backend/src/local.js";
import type { RunOutcome } from "../../backend/src/runs/run-service.js";
import { AgentHost } from "../../runners/agent/index.js";
import type { CheckedFlow } from "./checked-flow.js";
import { DurableBackend } from "./durable/durable-backend.js";

const runnersFolder = fileURLToPath(new URL("../../runners", import.meta.url));

/** Backend, runner listener and agent host in this process. */
export class LocalPlatform implements AsyncDisposable {
  private constructor(
    readonly backend: LocalBackend,
    private readonly owner: AsyncDisposable,
    private readonly host: AgentHost,
  ) {}

  /** On memory, as `flow run` has it. */
  static async open(): Promise<LocalPlatform> {
    const backend = await createLocalBackend();
    return new LocalPlatform(backend, backend, hostOf(backend));
  }

  /** On a PostgreSQL of its own whose commits reach the disk. */
  static async durable(): Promise<LocalPlatform> {
    const durable = await DurableBackend.open();
    return new LocalPlatform(durable.backend, durable, hostOf(durable.backend));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.host[Symbol.asyncDispose]();
    await this.owner[Symbol.asyncDispose]();
  }

  /** Runs a flow to its end and gives its output. Throws when it does not succeed. */
  async run(flow: CheckedFlow): Promise<Extract<RunOutcome, { status: "succeeded" }>["output"]> {
    const run = await this.backend.runs.start({ project: "bench", ...flow, inputs: {} });
    const { outcome } = await this.backend.runs.whenEnded(run);
    if (outcome.status !== "succeeded") throw new Error(JSON.stringify(outcome));
    return outcome.output;
  }
}

function hostOf({ demand, runnerUrl }: LocalBackend): AgentHost {
  return new AgentHost({
    feed: demand,
    baseUrl: runnerUrl,
    runnersFolder,
    capacity: 8,
    env: process.env,
    agentVersion: "bench",
  });
}
