import { Client, type ClientConfig } from "pg";
import { createLocalBackend, type LocalBackend } from "../../../backend/src/local.js";
import { openPostgres, PostgresStore } from "../../../backend/src/server.js";
import { startPostgres, type PostgresServer } from "../../../backend/src/testing/postgres/server.js";
import { makeTemplate, ownerName, templateName } from "../../../backend/src/testing/postgres/template.js";
import { checked } from "../checked-flow.js";

/** A backend on a PostgreSQL whose every commit reaches the disk before it is acknowledged. */
export class DurableBackend implements AsyncDisposable {
  private constructor(
    private readonly server: PostgresServer,
    readonly store: PostgresStore,
    readonly backend: LocalBackend,
    private readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<DurableBackend> {
    const server = await startPostgres({ syncs: true });
    await makeTemplate(server.host);
    const login = (user: string) => ({ host: server.host, database: templateName, user, max: 20 });
    const database = openPostgres({ api: login("flowrunner_api"), engine: login("flowrunner_engine") });
    const store = new PostgresStore(database);
    const backend = await createLocalBackend({ store, compile: (text) => checked(text).plan });
    return new DurableBackend(server, store, backend, async () => database[Symbol.asyncDispose]());
  }

  /** How the owner of the schema gets into the same database. */
  get owner(): ClientConfig {
    return { host: this.server.host, user: ownerName, database: templateName };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.backend[Symbol.asyncDispose]();
    await this.close();
    await this.server[Symbol.asyncDispose]();
  }
}

/** One connection that commits rows one by one: the least that anything durable costs here. */
export class BareCommits implements AsyncDisposable {
  private constructor(private readonly client: Client) {}

  static async open(config: ClientConfig): Promise<BareCommits> {
    const client = new Client(config);
    await client.connect();
    await client.query("create table bare_commits (id bigserial primary key, text text not null)");
    return new BareCommits(client);
  }

  async commit(): Promise<void> {
    const text = "insert into bare_commits (text) values ($1)";
    await this.client.query({ name: "commit", text, values: ["x".repeat(200)] });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.query("drop table bare_commits");
    await this.client.end();
  }
}
