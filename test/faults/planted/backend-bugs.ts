import type { PlantedBug } from "./planted-bug.js";

const fence = "backend/src/runs/fence.ts";
const letters = "backend/src/runs/letters.ts";
const claiming = "backend/src/runs/claiming.ts";
const dispatcher = "backend/src/runs/dispatcher.ts";
const memory = "backend/src/store/memory";

const givenUp = "nothing is taken from a worker that was given up";
const pausedOut = "nothing of a paused run is claimed or wanted until it is resumed, at whichever replica";
const claimedOnce = "an attempt is claimed once, also by two transactions at a time";
const insertsTwice =
  "a second run, event, attempt, worker, token or chunk with a key that is taken is refused";

/** Reads runs as `lock` does, but keeps nobody from them. */
const unlocked = `async function unlocked(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, RunRow>> {
  const rows = await Promise.all(ids.map((id) => tx.runs.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.runId, row] as const] : [])));
}
function versionsOf`;

/** Every guard around the claim gate, the fence, the mailbox and the store, taken out in turn. */
export const backendBugs: readonly PlantedBug[] = [
  {
    name: "no fence: the epoch is not compared",
    file: fence,
    edits: [["if (attempt.epoch === attempt.claim.epoch) return; // F3", "return;"]],
    caughtBy: givenUp,
  },
  {
    name: "the callback token is not compared",
    file: fence,
    edits: [["if (!held || !isSameHash(held.claim.tokenHash, tokenHash)) throw", "if (!held) throw"]],
    caughtBy: "a token opens its own attempt alone, and a foreign attempt answers as one that does not exist",
  },
  {
    name: "callback tokens live for ever",
    file: fence,
    edits: [["if (now > held.claim.deadline + tokenAfterlifeMs) throw unauthorized(); // F2", ""]],
    caughtBy: "a callback token dies a quarter of an hour after the attempt's deadline",
  },
  {
    name: "the fence is not checked in the transaction that takes a result",
    file: letters,
    edits: [["refuseFenced(attempt);", ""]],
    caughtBy: "of two results that arrive together one is taken",
  },
  {
    name: "the fence is not checked for logs",
    file: "backend/src/runs/log-intake.ts",
    edits: [["refuseFenced(attempt);", ""]],
    caughtBy: givenUp,
  },
  {
    name: "the fence is not checked for heartbeats",
    file: "backend/src/runs/heartbeats.ts",
    edits: [["refuseFenced(attempt);", ""]],
    caughtBy: givenUp,
  },
  {
    name: "a repeated result is refused",
    file: letters,
    edits: [
      [
        'if (attempt.status === "ended" && attempt.resultHash === letter.resultHash) return nothing; // M4',
        "",
      ],
    ],
    caughtBy: "the same result again is answered as the first, and counts once",
  },
  {
    name: "any second result counts as a repetition",
    file: letters,
    edits: [
      [
        'attempt.status === "ended" && attempt.resultHash === letter.resultHash',
        'attempt.status === "ended"',
      ],
    ],
    caughtBy: "another result for an attempt that has one is refused",
  },
  {
    name: "an attempt is handed out before its claim is committed",
    file: claiming,
    edits: [
      ["return store.withTransaction(", "return new Promise((early) => void store.withTransaction("],
      ["return matches.map(", "early(matches.map("],
      ["    );\n  });", "    ));\n  }).catch(() => {}));"],
    ],
    caughtBy: "nothing is handed out whose claim was not committed",
  },
  {
    name: "a worker may claim twice",
    file: claiming,
    edits: [
      ['workers.get(worker.id)?.state === "waiting"); // C1', "workers.has(worker.id));"],
      [
        "await tx.workers.claim(taken.map(({ claim }) => claim));",
        "await tx.workers.claim(taken.map(({ claim }) => claim)).catch(() => {});",
      ],
    ],
    caughtBy: "a worker whose claims are open at two replicas gets one attempt",
  },
  {
    name: "a claimed attempt can be claimed again",
    file: `${memory}/nouns/attempts.ts`,
    edits: [['if (row?.status !== "queued") continue;', "if (!row) continue;"]],
    caughtBy: claimedOnce,
  },
  {
    name: "a lost claim's answer is not given again",
    file: dispatcher,
    edits: [
      [
        'if (worker.state === "claimed") return this.#answerAgain(worker, nonce);',
        'if (worker.state === "claimed") throw claimedBefore();',
      ],
    ],
    caughtBy: "a claim's answer that was lost is given again to the same worker and nonce",
  },
  {
    name: "an answer goes to the claim that its worker has given up",
    file: dispatcher,
    edits: [["if (asking?.nonce === nonce)", "if (asking?.nonce === null)"]],
    caughtBy: "a worker that asks again while its claim is being committed gets that attempt",
  },
  {
    name: "a claim's answer is given again to any nonce",
    file: dispatcher,
    edits: [["if (!isSameHash(attempt.claim.nonceHash, hashOf(nonce))) throw claimedBefore(); // C4", ""]],
    caughtBy: "a claim's answer is given again to no other nonce",
  },
  {
    name: "a claim's answer is given again after the first heartbeat",
    file: dispatcher,
    edits: [[" || attempt.claim.isStarted) throw", ") throw"]],
    caughtBy: "after the first heartbeat a claim's answer is not given again",
  },
  {
    name: "a heartbeat that is not written yet does not end the giving again",
    file: dispatcher,
    edits: [["await this.parts.heartbeats.write();", ""]],
    caughtBy: "after the first heartbeat a claim's answer is not given again",
  },
  {
    name: "an attempt is handed out without its secret",
    file: "backend/src/runs/assignment.ts",
    edits: [["if (missing.length > 0) return", "if (missing.length > 99) return"]],
    caughtBy: "an attempt whose secret is missing is not handed out and costs no worker",
  },
  {
    name: "a cancelled attempt stays in the queue",
    file: "backend/src/runs/deciding.ts",
    edits: [["await this.tx.attempts.end([{ id, resultHash: null }]);", ""]],
    caughtBy: "after a cancel is acknowledged nothing of the run is claimed",
  },
  {
    name: "a pause leaves attempts in the queue",
    file: "backend/src/runs/deciding.ts",
    edits: [["this.#moved.push(...(await attempts.pauseQueue(runId))); // Q1", ""]],
    caughtBy: pausedOut,
  },
  {
    name: "a resume does not put attempts back",
    file: "backend/src/runs/deciding.ts",
    edits: [["this.#moved.push(...(await attempts.requeue(runId)));", ""]],
    caughtBy: pausedOut,
  },
  {
    name: "nobody is told that a resume has put attempts back",
    file: "backend/src/runs/news.ts",
    edits: [["moved.map(({ pool,", "moved.slice(0, 0).map(({ pool,"]],
    caughtBy: pausedOut,
  },
  {
    name: "a pause does not wait for claims",
    file: `${memory}/nouns/attempts.ts`,
    edits: [
      [
        "const row = await staging.lock(attempts, id);\n      if (row?.status === from)",
        "const row = staging.read(attempts, id);\n      if (row?.status === from)",
      ],
    ],
    caughtBy: "a pause waits for a claim that is being made, and leaves it what it claimed",
  },
  {
    name: "a cancel does not find what is paused",
    file: "backend/src/runs/deciding.ts",
    edits: [
      [
        'if (row?.status !== "queued" && row?.status !== "paused") return [];',
        'if (row?.status !== "queued") return [];',
      ],
    ],
    caughtBy: "a paused run is cancelled or terminated as any other, and nothing of it comes back",
  },
  {
    name: "a termination leaves attempts open",
    file: "backend/src/runs/open-attempts.ts",
    edits: [["await attempts.end(ids.map((id) => ({ id, resultHash: null })));", ""]],
    caughtBy: "a terminated run has ended with the answer: its workers are fenced and its queue is empty",
  },
  {
    name: "two retries at once are both taken",
    file: "backend/src/runs/batch.ts",
    edits: [["status = statusAfter(status, letter);", ""]],
    caughtBy: "of two retries at once one is taken",
  },
  {
    name: "leases run on while no backend listens",
    file: "backend/src/runs/sweeper.ts",
    edits: [
      ["await store.acrossProjects.extendLeases(periods.leaseMs); // W1\n    this.watch();", "this.watch();"],
    ],
    caughtBy: "who could not be heard because no backend listened is not lost",
  },
  {
    name: "a pass does not lock its run",
    file: "backend/src/runs/passes.ts",
    edits: [
      ["tx.runs.lock(ids), // M1", "unlocked(tx, ids),"],
      ["function versionsOf", unlocked],
    ],
    caughtBy: "two replicas that take results of one run at once take turns, and all count",
  },
  {
    name: "the cached state survives a failed commit",
    file: "backend/src/runs/state-cache.ts",
    edits: [["this.#states.delete(runId);", ""]],
    caughtBy: "a result whose commit failed is not acknowledged, and is taken when it comes again",
  },
  {
    name: "log lines are stored as often as they come",
    file: "backend/src/runs/log-lines.ts",
    edits: [["if (line.seq === seq + run.length) run.push(line);", "run.push(line);"]],
    caughtBy: "lines are stored once and in order, however often they come, up to the first hole",
  },
  {
    name: "keys that name a prototype pass",
    file: "backend/src/runs/json-limits.ts",
    edits: [["if (dangerous) return", "if (dangerous === null) return"]],
    caughtBy: "an output that names a prototype fails its attempt as InvalidOutput",
  },
  {
    name: "no unique attempt",
    file: `${memory}/nouns/attempts.ts`,
    edits: [["await staging.insert(attemptKeys, key, { project: staging.project });", ""]],
    caughtBy: insertsTwice,
  },
  {
    name: "no unique key",
    file: `${memory}/staging.ts`,
    edits: [["if (this.#any(table, key)) throw new UniqueViolation(table.name, key);", ""]],
    caughtBy: insertsTwice,
  },
  {
    name: "a run's version is not compared",
    file: `${memory}/nouns/runs.ts`,
    edits: [["if (row?.version !== expectedVersion) throw", "if (!row) throw"]],
    caughtBy: "a run is updated only from the version its writer knew",
  },
  {
    name: "rows are not locked",
    file: `${memory}/row-locks.ts`,
    edits: [["if (lock) return lock.owner === owner;", "if (lock) return true;"]],
    caughtBy: "two transactions that lock one run take turns",
  },
  {
    name: "a failed transaction is committed",
    file: `${memory}/memory-store.ts`,
    edits: [["staging.release(); // D1", "staging.commit();"]],
    caughtBy: "a throw inside a transaction leaves nothing of any noun",
  },
  {
    name: "effects of a commit are skipped",
    file: `${memory}/memory-store.ts`,
    edits: [["runEffects(effects); // D5", ""]],
    caughtBy: "effects run after the commit, in order, and not without one",
  },
  {
    name: "a transaction sees other projects",
    file: `${memory}/staging.ts`,
    edits: [["return row?.project === this.project ? row : undefined; // D4", "return row;"]],
    caughtBy: "another project's rows are as if they did not exist",
  },
];
