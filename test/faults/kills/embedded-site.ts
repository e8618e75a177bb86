import { UpProcess } from "../../../cli/src/testing/up-process.js";
import type { BuiltFlow } from "../../../cli/src/testing/built-flow.js";
import type { Account } from "./platform-client.js";
import type { Site } from "./site.js";

/** One `flow up` with all there is in its data directory. */
export class EmbeddedSite implements Site {
  readonly victims = ["server"];

  private constructor(
    private readonly flow: BuiltFlow,
    private readonly dataDir: string,
    private server: UpProcess,
    readonly url: string,
    readonly account: Account,
  ) {}

  static async open(flow: BuiltFlow, dataDir: string): Promise<EmbeddedSite> {
    const server = UpProcess.start(flow, { dataDir });
    const { address, firstUser } = await server.ready;
    return new EmbeddedSite(flow, dataDir, server, address, firstUser!);
  }

  async kill(): Promise<void> {
    await this.server.kill();
    this.server = UpProcess.start(this.flow, { dataDir: this.dataDir });
    await this.server.ready;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.end();
  }
}
