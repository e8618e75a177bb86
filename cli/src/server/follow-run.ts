import { setTimeout as delay } from "node:timers/promises";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { liveMessages } from "./live-connection.js";
import type { ServerMessage, RunEndStatus, Subscription } from "@flowrunner/api";
import type { RunPath } from "./runs.js";
import { ServerProblem } from "./server-problem.js";
import type { Session } from "./session.js";

export interface Following {
  readonly path: RunPath;
  readonly logs: boolean;
  /** Of lines; left out: all. */
  readonly levels?: readonly string[] | undefined;
  hear(message: ServerMessage): void;
  /** The connection is gone, and another is tried. */
  lost(): void;
  /** Ends it: the run goes on. */
  readonly signal: AbortSignal;
}

/** Between tries to connect again, in ms; the last is repeated. */
const pauses = [250, 500, 1_000, 2_000, 5_000] as const;

/** How long a server may be gone. */
const patienceMs = 120_000;

/** Follows a run until it ends, over as many connections as that takes. Null: `signal` ended it first. */
export function followRun(session: Session, following: Following): Promise<RunEndStatus | null> {
  return new RunFollower(session, following).follow();
}

/** F1 What was heard is not asked for again: nothing is missing, and nothing comes twice. */
class RunFollower {
  #events = 0;
  readonly #logs: { [source: string]: number } = {};
  #heardAt = Date.now();
  /** Since something was heard. */
  #failures = 0;

  constructor(
    private readonly session: Session,
    private readonly following: Following,
  ) {}

  async follow(): Promise<RunEndStatus | null> {
    const { signal, lost } = this.following;
    while (!signal.aborted) {
      try {
        const ended = await this.#listen();
        if (ended) return ended;
      } catch (failure) {
        if (signal.aborted) break;
        if (!this.#isWorthAnotherTry(failure)) throw failure;
      }
      if (signal.aborted) break;
      if (this.#failures === 0) lost();
      const pause = pauses[Math.min(this.#failures++, pauses.length - 1)];
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  /** One connection; null: it is gone, and the run had not ended. */
  async #listen(): Promise<RunEndStatus | null> {
    const { signal, hear } = this.following;
    for await (const message of liveMessages(this.session, this.#subscription(), signal)) {
      this.#heardAt = Date.now();
      this.#failures = 0;
      if (message.type === "error") throw refusalOf(message);
      if (message.type === "ended") return message.status;
      if (message.type === "event") this.#events = message.seq; // F1
      if (message.type === "log") this.#logs[message.source] = message.lastSeq; // F1
      hear(message);
    }
    return null;
  }

  #subscription(): Subscription {
    const { path, logs, levels } = this.following;
    return { ...path, events: this.#events, logs: logs ? this.#logs : "none", ...(levels && { levels }) };
  }

  #isWorthAnotherTry(failure: unknown): boolean {
    const isUnavailable = failure instanceof ServerProblem && failure.exitCode === exitCodes.unavailable;
    return isUnavailable && Date.now() - this.#heardAt < patienceMs;
  }
}

const refusals: { readonly [code: string]: ExitCode } = {
  NotFound: exitCodes.notFound,
  Unauthorized: exitCodes.refused,
  Forbidden: exitCodes.refused,
  Internal: exitCodes.unavailable,
};

function refusalOf({ code, message }: Extract<ServerMessage, { type: "error" }>): ServerProblem {
  return new ServerProblem(message, { exitCode: refusals[code] ?? exitCodes.invalid, code });
}
