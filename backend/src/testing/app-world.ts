import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApp, type App } from "../app.js";
import type { AppOptions } from "../app-options.js";
import { silentLog } from "../log.js";
import { MasterKey } from "../secrets/master-key.js";
import { Secret } from "../secrets/secret.js";
import type { DatabaseSource } from "../store/postgres/open-database.js";
import { createDatabase, type TestDatabase } from "./postgres/test-database.js";
import { ownerName, withClient } from "./postgres/template.js";

export interface AppReply {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON, or the text where it is none. */
  readonly body: unknown;
}

export interface AppCall {
  readonly token?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; its type is among the headers. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What launchers show to a server of a test. */
export const internalToken = "of-every-launcher-in-a-test";

const loopback = { host: "127.0.0.1", port: 0 };

/** A whole server of its own for a test, on ports of its own and a fresh database. */
export class AppWorld implements AsyncDisposable {
  private constructor(
    readonly app: App,
    private readonly database: TestDatabase | null,
    private readonly options: AppOptions,
  ) {}

  /** `kind`: PostgreSQL by default; PGlite takes seconds to begin. */
  static async create(
    kind: "postgres" | "pglite" = "postgres",
    given: Partial<AppOptions> = {},
  ): Promise<AppWorld> {
    const database = kind === "postgres" ? await createDatabase() : null;
    const source = database ? sourceOf(database) : ({ kind: "pglite", folder: null } as const);
    const options = { ...appOptions(source), ...given };
    return new AppWorld(await openApp(options), database, options);
  }

  /** Another server on the same database; whoever asks for it disposes of it, before this one. */
  replica(given: Partial<AppOptions> = {}): Promise<App> {
    return openApp({ ...this.options, ...given });
  }

  /** Calls a route of the public listener; `path` is what follows `/api/v1`. */
  async call(method: string, path: string, { token, json, text, headers }: AppCall = {}): Promise<AppReply> {
    const response = await fetch(`${this.app.publicUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(text !== undefined && { body: text }),
    });
    const answer = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
    const body: unknown = isJson ? JSON.parse(answer) : answer;
    return { status: response.status, headers: response.headers, body };
  }

  /** How a user gets into the database. */
  login(user: string): { readonly host: string; readonly user: string; readonly database: string } {
    const { host, name: database } = this.database!;
    return { host, user, database };
  }

  /** Asks the database as one for whom no policy holds; also when the server is closed. */
  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return withClient(this.login("postgres"), async (client) => {
      return (await client.query<Row>(text, [...values])).rows;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app[Symbol.asyncDispose]();
    await rm(this.options.filesFolder, { recursive: true, force: true });
    await this.database?.[Symbol.asyncDispose]();
  }
}

/** A server on this database, on ports of its own. */
export function appOptions(database: DatabaseSource): AppOptions {
  return {
    database,
    publicListener: { ...loopback, allowedOrigins: [], checksAnswers: true },
    runnerListener: loopback,
    internalListener: { ...loopback, token: internalToken },
    redisUrl: null,
    masterKey: { kind: "given", current: new Secret(MasterKey.generate()), other: null },
    filesFolder: join(tmpdir(), `flowrunner-files-${randomUUID()}`),
    log: silentLog,
  };
}

/** A database as its owner and the two roles meet it. */
export function sourceOf({
  host,
  name,
}: Pick<TestDatabase, "host" | "name">): DatabaseSource & { readonly kind: "postgres" } {
  const url = (user: string): string => `postgres:///${name}?host=${encodeURIComponent(host)}&user=${user}`;
  return {
    kind: "postgres",
    ownerUrl: url(ownerName),
    logins: { apiUrl: url("flowrunner_api"), engineUrl: url("flowrunner_engine") },
  };
}
