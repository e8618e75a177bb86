import { randomBytes } from "node:crypto";
import type { BuiltFlow, Started } from "../../../cli/src/testing/built-flow.js";
import { UpProcess } from "../../../cli/src/testing/up-process.js";
import type { KillablePostgres } from "./killable-postgres.js";
import type { Account } from "./platform-client.js";
import type { Site } from "./site.js";
import { Tripwire } from "./tripwire.js";

/** Each takes on at least eight attempts at a time, and all that are waited for at once have to be held at once. */
const launchers = 2;

/** One server and launchers that outlive it, whose code and agents reach the server through a tripwire. */
export class WatchedSite implements Site {
  readonly victims = ["server"];
  #server: UpProcess;
  #tripwire: Tripwire | null = null;
  #launchers: readonly Started[] = [];
  #place: { readonly url: string; readonly account: Account } | null = null;

  private constructor(
    private readonly flow: BuiltFlow,
    private readonly dataDir: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.#server = this.#start();
  }

  /** `postgres` null: the database is in the server. */
  static async open(
    flow: BuiltFlow,
    dataDir: string,
    postgres: KillablePostgres | null,
  ): Promise<WatchedSite> {
    const site = new WatchedSite(flow, dataDir, {
      FLOWRUNNER_INTERNAL_TOKEN: "of-the-launchers-at-the-watched-site",
      FLOWRUNNER_MASTER_KEY: randomBytes(32).toString("base64"),
      ...(postgres && { FLOWRUNNER_DATABASE_URL: postgres.url }),
    });
    try {
      await site.#begin();
      return site;
    } catch (failure) {
      await site[Symbol.asyncDispose]();
      throw failure;
    }
  }

  get url(): string {
    return this.#place!.url;
  }

  get account(): Account {
    return this.#place!.account;
  }

  /** Through which everything goes that agents and code say. */
  get tripwire(): Tripwire {
    return this.#tripwire!;
  }

  /** Is called for dead when this returns, and up again when what it gives resolves. */
  async kill(): Promise<void> {
    await this.#server.kill();
    this.#server = this.#start();
    await this.#server.ready;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { child } of this.#launchers) child.kill("SIGKILL");
    await this.#server.end();
    await this.#tripwire?.[Symbol.asyncDispose]();
  }

  async #begin(): Promise<void> {
    const { address, firstUser, internalUrl, runnerUrl } = await this.#server.ready;
    this.#place = { url: address, account: firstUser! };
    this.#tripwire = await Tripwire.open(runnerUrl);
    const places = ["--internal-url", internalUrl, "--runner-url", this.#tripwire.url];
    const { flow, env } = this;
    this.#launchers = Array.from({ length: launchers }, () =>
      flow.start(["up", "--role", "launcher", ...places], { env }),
    );
    await Promise.all(this.#launchers.map((launcher) => launcher.said(/runs code for/)));
  }

  #start(): UpProcess {
    const { dataDir, env } = this;
    return UpProcess.start(this.flow, { dataDir, args: ["--role", "backend"], env });
  }
}
