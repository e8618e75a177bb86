import type { FlowError } from "@flowrunner/engine";
import type { ClaimAnswer } from "@flowrunner/protocol";
import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import type { Periods } from "../settings.js";
import type { ClaimedAttempt, NextAttempt, QueuedAttempt } from "../store/port/attempts.js";
import type { Store } from "../store/port/store.js";
import type { WorkerRow } from "../store/port/workers.js";
import { arrivals } from "./arrivals.js";
import type { Assignments, ReadyAssignment } from "./assignment.js";
import { claimAll, claimedBefore, workerGone, type ClaimOutcome } from "./claiming.js";
import type { Heartbeats } from "./heartbeats.js";
import type { Letter } from "./letters.js";
import { OpenClaims, type OpenClaim } from "./open-claims.js";
import { callbackToken, hashOf, isSameHash } from "./tokens.js";

interface DispatcherParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly periods: Periods;
  readonly assignments: Assignments;
  readonly heartbeats: Heartbeats;
  readonly post: (run: QueuedAttempt, letter: Letter) => Promise<void>;
  /** Called after claims were committed. */
  readonly claimed: (attempts: readonly ClaimedAttempt[]) => void;
  /** Called when the number of open claims changed. */
  readonly waitingChanged: () => void;
}

/** An attempt that can be handed out, and the open claim that it would go to. */
interface Offer {
  readonly open: OpenClaim;
  readonly attempt: QueuedAttempt;
  readonly assignment: ReadyAssignment;
}

/**
 * Hands queued attempts to the claims that wait in this process.
 *
 * C3 An attempt is handed out only after the commit of its claim.
 * C4 An answer lost on the wire is given again to the worker and nonce that claimed, until the first heartbeat.
 * C5 An attempt that could not be handed out is not claimed: it ends with what it lacks.
 * C6 A worker gets attempts of its own project alone, whatever pool it waits in.
 */
export class Dispatcher {
  readonly openClaims: OpenClaims;
  readonly #serving = new Set<string>();
  /** Pools to be looked at once more when the present look is over. */
  readonly #again = new Set<string>();

  constructor(private readonly parts: DispatcherParts) {
    const { clock, periods, waitingChanged } = parts;
    this.openClaims = new OpenClaims(clock, periods.pollMs, waitingChanged);
  }

  /** Gives the worker its attempt, or null when there was none for `pollMs`. */
  async claim(worker: WorkerRow, nonce: string, signal: AbortSignal): Promise<ClaimAnswer | null> {
    if (worker.state === "claimed") return this.#answerAgain(worker, nonce);
    if (worker.state !== "waiting") throw workerGone();
    const answer = this.openClaims.wait(worker, nonce, signal);
    this.wake(worker.pool);
    return answer;
  }

  /** A worker is to leave, and waits no longer. */
  released(worker: WorkerRow): void {
    this.openClaims.latestOf(worker)?.refuse(workerGone());
  }

  /** Looks whether a pool's queue and its open claims meet. Call it whenever one of them grew. */
  wake(pool: string): void {
    if (this.#serving.has(pool)) return void this.#again.add(pool);
    if (this.openClaims.of(pool).length === 0) return;
    this.#serving.add(pool);
    void this.#serve(pool).finally(() => {
      this.#serving.delete(pool);
      if (this.#again.delete(pool)) this.wake(pool);
    });
  }

  /** Workers that another replica has seen claim or leave: a claim of theirs that is open here ends as their rows say. */
  lookAgain(workers: readonly string[]): void {
    for (const id of workers) {
      const open = this.openClaims.byWorker(id);
      if (open) void this.#lookAgain(open);
    }
  }

  async #lookAgain(open: OpenClaim): Promise<void> {
    try {
      const { tokenHash } = open.worker;
      const worker = (await this.parts.store.acrossProjects.findWorkers([tokenHash])).get(tokenHash);
      if (worker?.state === "claimed")
        open.give(await this.#answerAgain(worker, open.nonce)); // C4
      else if (worker?.state !== "waiting") open.refuse(workerGone());
    } catch (failure) {
      if (failure instanceof AppError) open.refuse(failure);
      else this.parts.log.warn("a worker could not be looked at again", { worker: open.worker.id, failure });
    }
  }

  async #serve(pool: string): Promise<void> {
    try {
      while (await this.#serveOnce(pool)) this.#again.delete(pool);
    } catch (failure) {
      this.parts.log.warn("claims could not be served", { pool, failure });
      this.#wakeLater(pool);
    }
  }

  /** Whether it is worth looking again at once. */
  async #serveOnce(pool: string): Promise<boolean> {
    await arrivals(() => this.openClaims.of(pool).length, batchSize);
    const open = this.openClaims.of(pool).slice(0, batchSize);
    if (open.length === 0) return false;
    const queued = await this.parts.store.acrossProjects.nextQueued(pool, open.length);
    if (queued.length === 0) return false;
    if (refuseStrangers(open, queued[0]!.project)) return true; // C6
    const offers = await this.#prepare(queued, open);
    const outcomes = await claimAll(this.parts.store, offers.map(matchOf), this.parts.periods.leaseMs);
    this.#announce(outcomes);
    await Promise.all(outcomes.map((outcome, index) => this.#settle(offers[index]!, outcome))); // C3
    const isHeld = offers.length > 0 && outcomes.every(({ kind }) => kind === "taken");
    if (isHeld) this.#wakeLater(pool);
    return !isHeld;
  }

  #wakeLater(pool: string): void {
    this.parts.clock.after(this.parts.periods.retryMs, () => this.wake(pool));
  }

  /** Pairs attempts with claims; what cannot be handed out ends here and leaves its claim open. */
  async #prepare(queued: readonly NextAttempt[], open: readonly OpenClaim[]): Promise<readonly Offer[]> {
    const offers: Offer[] = [];
    for (const [index, assignment] of (await this.parts.assignments.prepare(queued)).entries()) {
      const attempt = queued[index]!;
      if (assignment.isReady) offers.push({ attempt, assignment, open: open[offers.length]! });
      else await this.#end(attempt, assignment.error); // C5
    }
    return offers;
  }

  async #end(attempt: QueuedAttempt, error: FlowError): Promise<void> {
    const { id: attemptId, epoch } = attempt;
    const outcome = { status: "failed", error } as const;
    try {
      await this.parts.post(attempt, { kind: "end", attemptId, epoch, outcome });
    } catch (refusal) {
      // The whole run has ended, and the attempt with it.
      if (!(refusal instanceof AppError && refusal.code === "RunEnded")) throw refusal;
    }
  }

  #announce(outcomes: readonly ClaimOutcome[]): void {
    const claimed = outcomes.flatMap((outcome) => (outcome.kind === "claimed" ? [outcome.attempt] : []));
    if (claimed.length > 0) this.parts.claimed(claimed);
  }

  async #settle({ open, assignment }: Offer, outcome: ClaimOutcome): Promise<void> {
    switch (outcome.kind) {
      case "claimed":
        return this.parts.assignments
          .answer(outcome.attempt, outcome.token, assignment)
          .then((answer) => this.#give(open, answer), open.refuse);
      case "claimedBefore":
        return void this.#answerAgain(outcome.worker, open.nonce).then(open.give, open.refuse);
      case "refused":
        return open.refuse(outcome.reason);
      case "taken":
        return;
    }
  }

  /** The worker may have asked again while its claim was being committed: the answer goes to who asked last. */
  #give({ worker, nonce }: OpenClaim, answer: ClaimAnswer): void {
    const asking = this.openClaims.latestOf(worker);
    if (asking?.nonce === nonce)
      asking.give(answer); // C4
    else asking?.refuse(claimedBefore());
  }

  async #answerAgain(worker: WorkerRow, nonce: string): Promise<ClaimAnswer> {
    await this.parts.heartbeats.write();
    const id = worker.attemptId ?? "";
    const attempt = (await this.parts.store.acrossProjects.findAttempts([id])).get(id);
    if (attempt?.status !== "claimed" || attempt.claim.isStarted) throw claimedBefore(); // C4
    if (!isSameHash(attempt.claim.nonceHash, hashOf(nonce))) throw claimedBefore(); // C4
    const [assignment] = await this.parts.assignments.prepare([attempt]);
    if (!assignment?.isReady) throw claimedBefore();
    return this.parts.assignments.answer(attempt, callbackToken(attempt.claim.tokenSalt, nonce), assignment);
  }
}

/** How many claims share a commit at most. */
const batchSize = 200;

function matchOf({ open, attempt }: Offer): { worker: WorkerRow; nonce: string; attempt: QueuedAttempt } {
  return { worker: open.worker, nonce: open.nonce, attempt };
}

/** Whether there were any. All attempts of a pool are of one project. */
function refuseStrangers(open: readonly OpenClaim[], project: string): boolean {
  const strangers = open.filter(({ worker }) => worker.project !== project);
  for (const { refuse } of strangers)
    refuse(new AppError("Forbidden", "The pool is not one that this worker may claim from."));
  return strangers.length > 0;
}
