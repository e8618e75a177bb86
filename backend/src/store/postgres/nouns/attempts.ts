import { eachOnce } from "../../port/queue-pools.js";
import type { Attempts, NewAttempt, NewClaim } from "../../port/attempts.js";
import { CompareFailed } from "../../port/errors.js";
import { attemptOf, claimedOf, openOf } from "../attempt-record.js";
import type { ProjectSession } from "../project-session.js";
import { askCancel } from "../statements/ask-cancel.js";
import { claimAttempts, type ClaimColumns } from "../statements/claim-attempts.js";
import { endAttempts } from "../statements/end-attempts.js";
import { getAttempt } from "../statements/get-attempt.js";
import { insertAttempts, type AttemptColumns } from "../statements/insert-attempts.js";
import { lockAttempts } from "../statements/lock-attempts.js";
import { newestClaimedRank } from "../statements/newest-claimed-rank.js";
import { openAttempts } from "../statements/open-attempts.js";
import { pauseQueue } from "../statements/pause-queue.js";
import { requeueAttempts } from "../statements/requeue-attempts.js";

export function postgresAttempts(session: ProjectSession): Attempts {
  return {
    async insert(attempts) {
      if (attempts.length > 0) await session.write(insertAttempts, ...columnsOf(attempts));
    },
    async get(id) {
      const record = await session.first(getAttempt, id);
      return record && attemptOf(record);
    },
    async lock(ids) {
      const records = ids.length > 0 ? await session.all(lockAttempts, ids) : [];
      return new Map(records.map((record) => [record.id, attemptOf(record)]));
    },
    async claim(claims) {
      const records = claims.length > 0 ? await session.all(claimAttempts, ...claimColumnsOf(claims)) : [];
      return new Map(records.map((record) => [record.id, claimedOf(record)]));
    },
    askCancel: (id) => session.change("attempts", askCancel, id),
    async end(ends) {
      if (ends.length === 0) return;
      const ids = ends.map(({ id }) => id);
      const hashes = ends.map(({ resultHash }) => resultHash);
      const exits = ends.map(({ exit }) => (exit ? JSON.stringify(exit) : null));
      const ended = await session.write(endAttempts, ids, hashes, exits);
      if (ended < ends.length) throw new CompareFailed("attempts", ids.join(", "));
    },
    pauseQueue: async (runId) => eachOnce(await session.all(pauseQueue, runId)),
    requeue: async (runId) => eachOnce(await session.all(requeueAttempts, runId)),
    async openOf(runId) {
      const records = await session.all(openAttempts, runId);
      return records.map(openOf);
    },
    async newestClaimedRank() {
      return (await session.first(newestClaimedRank))?.rank ?? 0;
    },
  };
}

function columnsOf(attempts: readonly NewAttempt[]): AttemptColumns {
  return [
    attempts.map(({ id }) => id),
    attempts.map(({ runId }) => runId),
    attempts.map(({ path }) => path),
    attempts.map(({ generation }) => generation),
    attempts.map(({ attempt }) => attempt),
    attempts.map(({ stepId }) => stepId),
    attempts.map(({ flowVersion }) => flowVersion),
    attempts.map(({ pool }) => pool),
    attempts.map(({ requirements }) => JSON.stringify(requirements)),
    attempts.map(({ priority }) => priority),
    attempts.map(({ rank }) => rank),
    attempts.map(({ timeoutMs }) => timeoutMs),
    attempts.map(({ call }) => JSON.stringify(call)),
  ];
}

function claimColumnsOf(claims: readonly NewClaim[]): ClaimColumns {
  return [
    claims.map(({ attemptId }) => attemptId),
    claims.map(({ workerId }) => workerId),
    claims.map(({ nonceHash }) => nonceHash),
    claims.map(({ tokenSalt }) => tokenSalt),
    claims.map(({ tokenHash }) => tokenHash),
    claims.map(({ leaseMs }) => leaseMs),
  ];
}
