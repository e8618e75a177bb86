import type { AcrossProjects, Sweep } from "../../port/across-projects.js";
import { attemptOf, claimedOf, queuedOf } from "../attempt-record.js";
import type { Answer } from "../connections.js";
import type { Statement } from "../statement.js";
import { dueRuns } from "../statements/due-runs.js";
import { undeliveredEvents } from "../statements/events.js";
import { extendLeases } from "../statements/extend-leases.js";
import { findAttempts } from "../statements/find-attempts.js";
import { findWorkers } from "../statements/find-workers.js";
import { glance } from "../statements/glance.js";
import { nextQueued } from "../statements/next-queued.js";
import { nextWake } from "../statements/next-wake.js";
import { poolStatuses } from "../statements/pool-statuses.js";
import { renewLeases } from "../statements/renew-leases.js";
import { sweepClaimed, type SweptRecord } from "../statements/sweep-claimed.js";

/** Makes one statement, which is a transaction of its own. */
export type RunAlone = <Values extends readonly unknown[], Row>(
  statement: Statement<Values, Row>,
  values: Values,
) => Promise<Answer<Row>>;

export function postgresAcrossProjects(runAlone: RunAlone): AcrossProjects {
  return {
    async findAttempts(ids) {
      const { rows } = await runAlone(findAttempts, [ids]);
      return new Map(rows.map((record) => [record.id, attemptOf(record)]));
    },
    async findWorkers(tokenHashes) {
      const { rows } = await runAlone(findWorkers, [tokenHashes]);
      return new Map(rows.map((row) => [row.tokenHash, row]));
    },
    async nextQueued(pool, limit) {
      const { rows } = await runAlone(nextQueued, [pool, limit]);
      return rows.map((record) => ({ ...queuedOf(record), runStartedAt: record.runStartedAt }));
    },
    async dueRuns(limit) {
      return (await runAlone(dueRuns, [limit])).rows;
    },
    async nextWake() {
      return (await runAlone(nextWake, [])).rows[0]?.wakeAt ?? null;
    },
    async sweep(reportMs) {
      return sweepOf((await runAlone(sweepClaimed, [reportMs])).rows);
    },
    async renewLeases(ids, leaseMs) {
      await runAlone(renewLeases, [ids, leaseMs]);
    },
    async extendLeases(leaseMs) {
      await runAlone(extendLeases, [leaseMs]);
    },
    async undeliveredEvents(limit) {
      return (await runAlone(undeliveredEvents, [limit])).rows;
    },
    async pools() {
      return (await runAlone(poolStatuses, [])).rows;
    },
    async glance({ workers, runs }) {
      return (await runAlone(glance, [workers, runs])).rows[0]!;
    },
  };
}

function sweepOf(records: readonly SweptRecord[]): Sweep {
  const found = records.filter((record) => record.id !== null);
  return {
    lost: found.filter(({ isLost }) => isLost).map(claimedOf),
    overdue: found.filter(({ isLost }) => !isLost).map(claimedOf),
    claimed: records[0]?.claimedInAll ?? 0,
  };
}
