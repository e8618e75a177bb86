import { AsyncLocalStorage } from "node:async_hooks";
import type { AcrossProjects } from "../port/across-projects.js";
import { NestedTransaction } from "../port/errors.js";
import type { Keys } from "../port/keys.js";
import type { PlatformStore, PlatformTransaction } from "../port/platform-store.js";
import type { ProjectScope, StoreCounters } from "../port/store.js";
import { runEffects } from "../run-effects.js";
import { Session, type Answer, type Database } from "./connections.js";
import { postgresAcrossProjects } from "./nouns/across-projects.js";
import { postgresAttempts } from "./nouns/attempts.js";
import { postgresFlowVersions } from "./nouns/flow-versions.js";
import { postgresKeys } from "./nouns/keys.js";
import { postgresLogChunks } from "./nouns/log-chunks.js";
import { postgresPayloads } from "./nouns/payloads.js";
import { postgresProjectConfig } from "./nouns/project-config.js";
import { postgresRunEvents } from "./nouns/run-events.js";
import { postgresRuns } from "./nouns/runs.js";
import { postgresSecrets } from "./nouns/secrets.js";
import { postgresWorkers } from "./nouns/workers.js";
import { ProjectSession } from "./project-session.js";
import type { Statement } from "./statement.js";
import { inTransaction } from "./transaction.js";

export interface PostgresCounters extends StoreCounters {
  /** Times that the database was asked something and waited for. */
  readonly roundTrips: number;
}

/**
 * A store in a migrated database, of PostgreSQL or of PGlite. Transactions work as `flowrunner_api` within their
 * project; what is asked over all projects is a statement of `flowrunner_engine`. Every statement says which project's
 * rows it means, and policies say it again: either alone holds (D4).
 */
export class PostgresStore implements PlatformStore {
  readonly acrossProjects: AcrossProjects = postgresAcrossProjects((statement, values) =>
    this.#runAlone(statement, values),
  );
  readonly keys: Keys = postgresKeys((statement, values) => this.#runAlone(statement, values));
  readonly #inside = new AsyncLocalStorage<true>();
  readonly #traffic = { commits: 0, roundTrips: 0 };
  #accesses = 0;

  constructor(private readonly database: Database) {}

  get counters(): PostgresCounters {
    return { ...this.#traffic, accesses: this.#accesses };
  }

  async withTransaction<T>(
    { project }: ProjectScope,
    work: (tx: PlatformTransaction) => Promise<T>,
  ): Promise<T> {
    this.#access();
    const effects: (() => void)[] = [];
    const result = await inTransaction(this.database.api, project, this.#traffic, (session, now) => {
      const tx = transactionOf(new ProjectSession(session, project), now, effects);
      return this.#inside.run(true, () => work(tx)); // D1
    });
    runEffects(effects); // D5
    return result;
  }

  #access(): void {
    if (this.#inside.getStore()) throw new NestedTransaction();
    this.#accesses++;
  }

  /** One statement is a transaction of its own: only where the role must be taken on it needs to be begun. */
  async #runAlone<Values extends readonly unknown[], Row>(
    statement: Statement<Values, Row>,
    values: Values,
  ): Promise<Answer<Row>> {
    this.#access();
    const { engine } = this.database;
    if (!engine.isLogin)
      return inTransaction(engine, null, this.#traffic, (session) => session.run(statement, values));
    const session = new Session(engine.pool, this.#traffic);
    const answer = await session.run(statement, values);
    if (session.hasWritten) this.#traffic.commits++;
    return answer;
  }
}

function transactionOf(session: ProjectSession, now: number, effects: (() => void)[]): PlatformTransaction {
  return {
    project: session.project,
    now, // D6
    runs: postgresRuns(session),
    runEvents: postgresRunEvents(session),
    attempts: postgresAttempts(session),
    workers: postgresWorkers(session),
    payloads: postgresPayloads(session),
    logChunks: postgresLogChunks(session),
    flowVersions: postgresFlowVersions(session),
    secrets: postgresSecrets(session),
    projectConfig: postgresProjectConfig(session),
    onCommit: (effect) => void effects.push(effect),
  };
}
