import { AsyncLocalStorage } from "node:async_hooks";
import type { AccountScope, AccountStore, AccountTransaction } from "../port/accounts/account-store.js";
import type { Credentials } from "../port/accounts/credentials.js";
import type { AcrossProjects } from "../port/across-projects.js";
import { NestedTransaction } from "../port/errors.js";
import type { ClusterStore } from "../port/cluster/cluster-store.js";
import type { Keys } from "../port/keys.js";
import type { PlatformStore, PlatformTransaction } from "../port/platform-store.js";
import type { DueSchedules } from "../port/schedules.js";
import type { ProjectScope, StoreCounters } from "../port/store.js";
import type { Expiry } from "../port/expiry.js";
import type { TicketRows } from "../port/tickets.js";
import { runEffects } from "../run-effects.js";
import { Session, type Answer, type Database } from "./connections.js";
import { accountTransactionOf } from "./account-transaction.js";
import { postgresProjectAuditLog } from "./nouns/accounts/audit-log.js";
import { postgresCredentials } from "./nouns/accounts/credentials.js";
import { postgresAcrossProjects } from "./nouns/across-projects.js";
import { postgresApprovals } from "./nouns/approvals.js";
import { postgresAttempts } from "./nouns/attempts.js";
import { postgresClusterStore } from "./nouns/cluster/cluster-store.js";
import { postgresFileRequests } from "./nouns/cluster/file-requests.js";
import { postgresLeadership } from "./nouns/cluster/leadership.js";
import { postgresNamespaces } from "./nouns/cluster/namespaces.js";
import { postgresPodWorkers } from "./nouns/cluster/pod-workers.js";
import { postgresPoolTroubles } from "./nouns/cluster/pool-troubles.js";
import { postgresRunLooks } from "./nouns/cluster/run-looks.js";
import { postgresCollections } from "./nouns/collections.js";
import { postgresDataCalls } from "./nouns/data-calls.js";
import { postgresEvents } from "./nouns/events.js";
import { postgresFlowVersions } from "./nouns/flow-versions.js";
import { postgresFlows, postgresFlowUses, postgresPublishedVersions } from "./nouns/flows.js";
import { postgresKeys } from "./nouns/keys.js";
import { postgresLogChunks } from "./nouns/log-chunks.js";
import { postgresPayloads } from "./nouns/payloads.js";
import { postgresProjectConfig } from "./nouns/project-config.js";
import { postgresRecords } from "./nouns/records.js";
import { postgresRunEvents } from "./nouns/run-events.js";
import { postgresRunLog } from "./nouns/run-log.js";
import { postgresRunSearch } from "./nouns/run-search.js";
import { postgresRuns } from "./nouns/runs.js";
import { postgresDueSchedules, postgresFirings, postgresSchedules } from "./nouns/schedules.js";
import { postgresSecrets } from "./nouns/secrets.js";
import { postgresStagedRecords } from "./nouns/staged-records.js";
import { postgresExpiry } from "./nouns/expiry.js";
import { postgresPurge } from "./nouns/purge.js";
import { postgresRetention } from "./nouns/retention.js";
import { postgresTickets } from "./nouns/tickets.js";
import { postgresWorkers } from "./nouns/workers.js";
import { ProjectSession } from "./project-session.js";
import type { Statement } from "./statement.js";
import { inTransaction, type Chosen } from "./transaction.js";

export interface PostgresCounters extends StoreCounters {
  /** Times that the database was asked something and waited for. */
  readonly roundTrips: number;
}

/**
 * A store in a migrated database, of PostgreSQL or of PGlite. Transactions work as `flowrunner_api` within their
 * project, or for their organisation and user; what is asked over all projects is a statement of `flowrunner_engine`.
 * Every statement says whose rows it means, and policies say it again: either alone holds (D4).
 */
export class PostgresStore implements PlatformStore, AccountStore {
  readonly acrossProjects: AcrossProjects = postgresAcrossProjects((statement, values) =>
    this.#runAlone(statement, values),
  );
  readonly keys: Keys = postgresKeys((statement, values) => this.#runAlone(statement, values));
  readonly cluster: ClusterStore = postgresClusterStore((statement, values) =>
    this.#runAlone(statement, values),
  );
  readonly dueSchedules: DueSchedules = postgresDueSchedules((statement, values) =>
    this.#runAlone(statement, values),
  );
  readonly credentials: Credentials = postgresCredentials((statement, values) =>
    this.#runAlone(statement, values),
  );
  readonly expiry: Expiry = postgresExpiry((statement, values) => this.#runAlone(statement, values));
  readonly tickets: TicketRows = postgresTickets((statement, values) => this.#runAlone(statement, values));
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
    return this.#inTransaction({ project }, work, (session, now, effects) =>
      transactionOf(session, new ProjectSession(session, project), now, effects),
    );
  }

  async withAccounts<T>(scope: AccountScope, work: (tx: AccountTransaction) => Promise<T>): Promise<T> {
    return this.#inTransaction(scope, work, (session, now, effects) =>
      accountTransactionOf(session, scope, now, effects),
    );
  }

  async #inTransaction<Tx, T>(
    chosen: Chosen,
    work: (tx: Tx) => Promise<T>,
    transaction: (session: Session, now: () => number, effects: (() => void)[]) => Tx,
  ): Promise<T> {
    this.#access();
    const effects: (() => void)[] = [];
    const result = await inTransaction(this.database.api, chosen, this.#traffic, (session, now) => {
      const tx = transaction(session, now, effects);
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
    const as = statement.role === "flowrunner_api" ? this.database.api : this.database.engine;
    if (!as.isLogin) return inTransaction(as, {}, this.#traffic, (session) => session.run(statement, values));
    const session = new Session(as.pool, this.#traffic);
    const answer = await session.run(statement, values);
    if (session.hasWritten) this.#traffic.commits++;
    return answer;
  }
}

function transactionOf(
  any: Session,
  session: ProjectSession,
  now: () => number,
  effects: (() => void)[],
): PlatformTransaction {
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
    collections: postgresCollections(session),
    records: postgresRecords(session),
    stagedRecords: postgresStagedRecords(session),
    dataCalls: postgresDataCalls(session),
    events: postgresEvents(session),
    approvals: postgresApprovals(session),
    flows: postgresFlows(session),
    flowUses: postgresFlowUses(session),
    publishedVersions: postgresPublishedVersions(session),
    schedules: postgresSchedules(session),
    firings: postgresFirings(session),
    runSearch: postgresRunSearch(session),
    runLog: postgresRunLog(session),
    auditLog: postgresProjectAuditLog(session),
    secrets: postgresSecrets(session),
    retention: postgresRetention(session),
    purge: postgresPurge(session),
    projectConfig: postgresProjectConfig(session),
    namespaces: postgresNamespaces(session),
    podWorkers: postgresPodWorkers(session),
    fileRequests: postgresFileRequests(session),
    poolTroubles: postgresPoolTroubles(session),
    runLooks: postgresRunLooks(session),
    leadership: postgresLeadership(any),
    onCommit: (effect) => void effects.push(effect),
  };
}
