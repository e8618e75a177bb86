import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { BuiltFlow, Started } from "../../../cli/src/testing/built-flow.js";
import { UpProcess } from "../../../cli/src/testing/up-process.js";
import { RedisServer } from "../../../backend/src/testing/redis/server.js";
import { Balancer } from "./balancer.js";
import { KillablePostgres } from "./killable-postgres.js";
import type { Account } from "./platform-client.js";
import type { Site } from "./site.js";

const launcherToken = "of-the-launcher-at-the-replicated-site";
const masterKey = randomBytes(32).toString("base64");
const names = ["first", "second"] as const;

/** Two servers on one PostgreSQL and one Redis, and a launcher, which meet through ports that lead to either. */
export class ReplicatedSite implements Site {
  readonly victims: readonly string[] = [...names, "postgres", "redis"];
  readonly #servers = new Map<string, UpProcess>();
  #balancers: readonly Balancer[] = [];
  #launcher: Started | null = null;
  #account: Account | null = null;

  private constructor(
    private readonly flow: BuiltFlow,
    private readonly folder: string,
    private readonly postgres: KillablePostgres,
    private readonly redis: RedisServer,
  ) {}

  static async open(flow: BuiltFlow, folder: string): Promise<ReplicatedSite> {
    const [postgres, redis] = [await KillablePostgres.open(), await RedisServer.start()];
    const site = new ReplicatedSite(flow, folder, postgres, redis);
    try {
      await site.#begin();
      return site;
    } catch (failure) {
      await site[Symbol.asyncDispose]();
      throw failure;
    }
  }

  get url(): string {
    return this.#balancers[0]!.url;
  }

  get account(): Account {
    return this.#account!;
  }

  async kill(victim: string): Promise<void> {
    if (victim === "postgres") return this.postgres.kill();
    if (victim === "redis") return this.redis.kill().then(() => this.redis.start());
    await this.#servers.get(victim)!.kill();
    await this.#start(victim).ready;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#launcher?.child.kill("SIGKILL");
    for (const server of this.#servers.values()) await server.end();
    for (const part of [...this.#balancers, this.redis, this.postgres]) await part[Symbol.asyncDispose]();
  }

  async #begin(): Promise<void> {
    const addresses = [];
    for (const name of names) addresses.push(await this.#start(name).ready);
    this.#account = addresses[0]!.firstUser!;
    const open = (urls: readonly string[]): Promise<Balancer> => Balancer.open(urls);
    this.#balancers = [
      await open(addresses.map(({ address }) => address)),
      await open(addresses.map(({ internalUrl }) => internalUrl)),
      await open(addresses.map(({ runnerUrl }) => runnerUrl)),
    ];
    const [, internal, runner] = this.#balancers.map(({ url }) => url);
    const places = ["--internal-url", internal!, "--runner-url", runner!];
    const env = { FLOWRUNNER_INTERNAL_TOKEN: launcherToken };
    this.#launcher = this.flow.start(["up", "--role", "launcher", ...places], { env });
    await this.#launcher.said(/runs code for/);
  }

  #start(name: string): UpProcess {
    const server = UpProcess.start(this.flow, {
      dataDir: join(this.folder, name),
      args: ["--role", "backend"],
      env: {
        FLOWRUNNER_DATABASE_URL: this.postgres.url,
        FLOWRUNNER_REDIS_URL: this.redis.url,
        FLOWRUNNER_INTERNAL_TOKEN: launcherToken,
        FLOWRUNNER_MASTER_KEY: masterKey,
      },
    });
    this.#servers.set(name, server);
    return server;
  }
}
