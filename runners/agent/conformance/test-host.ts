import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AgentHost, type AgentHostOptions } from "../host/agent-host.js";
import type { RunnerSite } from "./runner-site.js";
import { ScriptedBackend } from "./scripted-backend.js";
import { commandsOf, processesOf } from "./site-processes.js";

export const runnersFolder = fileURLToPath(new URL("../..", import.meta.url));

/** An agent host on a scripted backend, in a folder of its own. */
export class TestHost implements RunnerSite {
  readonly folder = mkdtempSync(join(tmpdir(), "flowrunner-test-"));
  readonly backend: ScriptedBackend;
  readonly host: AgentHost;

  private constructor(backend: ScriptedBackend, changes: Partial<AgentHostOptions>) {
    this.backend = backend;
    this.host = new AgentHost({
      feed: backend,
      baseUrl: backend.baseUrl,
      runnersFolder,
      capacity: 8,
      env: process.env,
      agentVersion: "test",
      temporaryFolder: this.folder,
      ...changes,
    });
  }

  static async start(changes: Partial<AgentHostOptions> = {}): Promise<TestHost> {
    return new TestHost(await ScriptedBackend.start(), changes);
  }

  processes(): number[] {
    return processesOf(this.folder);
  }

  commands(): string[] {
    return commandsOf(this.processes());
  }

  async end(): Promise<{ processes: number[]; files: string[] }> {
    await this.host[Symbol.asyncDispose]();
    return { processes: this.processes(), files: readdirSync(this.folder) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.host[Symbol.asyncDispose]();
    await this.backend[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
