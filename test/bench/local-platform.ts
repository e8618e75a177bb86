import { fileURLToPath } from "node:url";
import { createLocalBackend, type LocalBackend } from "../../backend/src/local.js";
import type { RunOutcome } from "../../backend/src/runs/run-service.js";
import { AgentHost } from "../../runners/agent/index.js";
import type { CheckedFlow } from "./checked-flow.js";

const runnersFolder = fileURLToPath(new URL("../../runners", import.meta.url));

/** Backend, runner listener and agent host as `flow run` has them, in this process. */
export class LocalPlatform implements AsyncDisposable {
  private constructor(
    readonly backend: LocalBackend,
    readonly host: AgentHost,
  ) {}

  static async open(): Promise<LocalPlatform> {
    const backend = await createLocalBackend();
    const host = new AgentHost({
      feed: backend.demand,
      baseUrl: backend.runnerUrl,
      runnersFolder,
      capacity: 8,
      env: process.env,
      agentVersion: "bench",
    });
    return new LocalPlatform(backend, host);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.host[Symbol.asyncDispose]();
    await this.backend[Symbol.asyncDispose]();
  }

  /** Runs a flow to its end and gives its output. Throws when it does not succeed. */
  async run(flow: CheckedFlow): Promise<Extract<RunOutcome, { status: "succeeded" }>["output"]> {
    const run = await this.backend.runs.start({ project: "bench", ...flow, inputs: {} });
    const { outcome } = await this.backend.runs.whenEnded(run);
    if (outcome.status !== "succeeded") throw new Error(JSON.stringify(outcome));
    return outcome.output;
  }
}
