import type { RawData, WebSocket } from "ws";
import type { Caller } from "../auth/caller.js";
import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import { jsonProblem } from "../runs/json-limits.js";
import type { LiveListener } from "../runs/live.js";
import type { RunRef } from "../store/port/across-projects.js";
import { LiveConnection, type ConnectionLimits } from "./live-connection.js";
import { frameOf, type LiveFrames } from "./live-frames.js";
import { clientMessage, closeCodes, type ClientMessage, type Subscribe } from "./live-messages.js";
import { RunCursor } from "./run-cursor.js";
import { RunViewer, type RunPage } from "./run-viewer.js";

export interface SessionLimits extends ConnectionLimits {
  /** Runs that one connection may follow. */
  readonly subscriptions: number;
  /** Before the store is asked again after it failed. */
  readonly retryMs: number;
}

export interface SessionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: SessionLimits;
  readonly frames: LiveFrames;
  readonly access: LiveAccess;
  readonly follow: (run: RunRef, listener: LiveListener) => () => void;
  /** Throws `AppError` `NotFound`. */
  readonly read: (run: RunRef, cursor: RunCursor) => Promise<RunPage>;
}

/** Who may see what, asked again and again: what is taken from somebody ends what they see. */
export interface LiveAccess {
  /** Ids of the sessions and tokens that are still good, of those that callers came with. */
  goodAmong(callers: readonly Caller[]): Promise<ReadonlySet<string>>;
  /** Throws `AppError` unless they may read the runs of this project. */
  expectViewer(caller: Caller, project: string): Promise<void>;
}

interface Subscription {
  readonly project: string;
  readonly viewer: RunViewer;
}

/**
 * One client's connection: what it says, and what it follows.
 *
 * L1 Messages are taken one at a time, and none is read while one is being taken.
 * L2 A run is followed only after its viewer was found to be allowed; what is taken from them ends it at the next review.
 */
export class LiveSession {
  readonly #connection: LiveConnection;
  readonly #subscriptions = new Map<string, Subscription>();
  #isClosed = false;

  constructor(
    private readonly socket: WebSocket,
    readonly caller: Caller,
    private readonly parts: SessionParts,
  ) {
    this.#connection = new LiveConnection(socket, parts.clock, parts.limits);
    socket.on("message", (data, isBinary) => void this.#take(data, isBinary));
    socket.on("close", () => this.#closed());
  }

  stop(): void {
    this.#connection.close(closeCodes.stopping);
  }

  /** The session or token that the client came with has ended. */
  signedOut(): void {
    this.#connection.close(closeCodes.signedOut); // L2
  }

  /** Looks again at what the client may see. `refusalOf`: null for a project whose runs it may. */
  async review(refusalOf: (project: string) => Promise<AppError | null>): Promise<void> {
    const projects = new Set([...this.#subscriptions.values()].map(({ project }) => project));
    for (const project of projects) {
      const refusal = await refusalOf(project);
      if (refusal) for (const run of this.#runsOf(project)) this.#refuse(run, refusal); // L2
    }
  }

  async #take(data: RawData, isBinary: boolean): Promise<void> {
    this.socket.pause(); // L1
    try {
      const message = isBinary ? null : readMessage(data);
      if (message === null) return this.#misunderstood("Send text messages as docs/live.md has them.");
      if (message.type === "unsubscribe") this.#end(message.run);
      else await this.#subscribe(message);
    } catch (failure) {
      this.parts.log.warn("a live message could not be taken", { failure });
      this.#say({ code: "Internal", message: "The backend failed: subscribe again." });
    } finally {
      if (!this.#isClosed) this.socket.resume();
    }
  }

  async #subscribe({ project, run, events, logs, levels }: Subscribe): Promise<void> {
    this.#end(run);
    if (this.#subscriptions.size >= this.parts.limits.subscriptions)
      return this.#refuse(run, tooMany(this.parts.limits));
    const refusal = await this.parts.access.expectViewer(this.caller, project).then(() => null, refusalOf); // L2
    if (refusal) return this.#refuse(run, refusal);
    if (this.#isClosed) return;
    const { clock, frames, follow, read, limits } = this.parts;
    const viewer = new RunViewer({
      run: { project, runId: run },
      cursor: new RunCursor(events === "none" ? null : events, sourcesOf(logs)),
      levels: levels ? new Set(levels) : null,
      outlet: this.#connection,
      retryMs: limits.retryMs,
      failed: (failure) => this.#refuse(run, failure),
      ...{ clock, frames, follow, read },
    });
    this.#subscriptions.set(run, { project, viewer });
  }

  #runsOf(project: string): readonly string[] {
    return [...this.#subscriptions].filter(([, of]) => of.project === project).map(([run]) => run);
  }

  #refuse(run: string, { code, message }: AppError): void {
    this.#end(run);
    this.#say({ code, message, run });
  }

  #end(run: string): void {
    this.#subscriptions.get(run)?.viewer[Symbol.dispose]();
    this.#subscriptions.delete(run);
  }

  #misunderstood(message: string): void {
    this.#say({ code: "InvalidMessage", message });
    this.#connection.close(closeCodes.misuse);
  }

  #say(error: { readonly code: string; readonly message: string; readonly run?: string }): void {
    this.#connection.send(frameOf({ type: "error", ...error }));
  }

  #closed(): void {
    this.#isClosed = true;
    for (const run of [...this.#subscriptions.keys()]) this.#end(run);
  }
}

/** Null: it is none. */
function readMessage(data: RawData): ClientMessage | null {
  try {
    const value: unknown = JSON.parse((data as Buffer).toString());
    return jsonProblem(value) === null ? clientMessage.parse(value) : null;
  } catch {
    return null;
  }
}

function sourcesOf(logs: Subscribe["logs"]): Map<string, number> | null {
  if (logs === "none") return null;
  return new Map(logs === "all" ? [] : Object.entries(logs));
}

function tooMany({ subscriptions }: SessionLimits): AppError {
  return new AppError(
    "LimitExceeded",
    `A connection follows ${subscriptions} runs at most: unsubscribe, or open another.`,
  );
}

function refusalOf(failure: unknown): AppError {
  if (failure instanceof AppError) return failure;
  return new AppError("Internal", "The backend failed: subscribe again.", { cause: failure });
}
