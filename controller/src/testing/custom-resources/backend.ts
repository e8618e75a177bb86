import type {
  FlowArchive,
  FlowPublication,
  FlowPublicationAnswer,
  OwnedRun,
  RunAnswer,
  RunAsk,
  RunOwner,
  RunRequest,
  RunView,
} from "@flowrunner/protocol";
import type { Tripwire } from "./tripwire.js";

type Said<Request> = Omit<Request, "v" | "epoch">;

const queued: Omit<RunView, "run"> = {
  status: "queued",
  flow: { name: "greet", number: 1 },
  steps: { ended: 0, total: 2 },
  ...{
    startedAt: null,
    endedAt: null,
    output: null,
    outputBytes: 0,
    error: null,
    waitingFor: null,
    attempt: null,
  },
};

const noFunction = { outcome: "refused", code: "InvalidFunction", message: "no function" } as const;

function isEmpty(subject: RunRequest["subject"]): boolean {
  return "function" in subject && Object.keys(subject.function as object).length === 0;
}

function runOf({ uid, idempotencyKey }: RunOwner): string {
  return `run-${idempotencyKey ?? uid}`;
}

/** A backend that begins each run once, and stops it when it is asked. Tests move its runs on. */
export class ScriptedBackend {
  readonly runs = new Map<string, RunView>();
  readonly flows = new Map<string, "published" | "archived">();
  /** Instead of beginning a run. */
  refusal: Extract<RunAnswer, { outcome: "refused" }> | null = null;
  publication: FlowPublicationAnswer = { outcome: "published", number: 1, version: "v", diagnostics: [] };
  /** What was asked of it that is not a look. */
  readonly asked: string[] = [];

  constructor(private readonly tripwire: Tripwire) {}

  startRun({ origin, subject, idempotencyKey, suspend }: Said<RunRequest>): Promise<RunAnswer> {
    return this.tripwire.call("start", () => {
      if (this.refusal) return this.refusal;
      const run = runOf({ uid: origin.uid, idempotencyKey });
      if (isEmpty(subject) && !this.runs.has(run)) return noFunction;
      this.asked.push(`start ${run}`);
      if (!this.runs.has(run)) this.move(run, { status: suspend ? "paused" : "queued" });
      return { outcome: "started", run };
    });
  }

  askRun({ owner, ask }: Said<RunAsk>): Promise<void> {
    return this.tripwire.call(ask, () => {
      const run = runOf(owner);
      this.asked.push(`${ask} ${run}`);
      const view = this.runs.get(run);
      if (!view || view.endedAt !== null) return;
      if (ask === "cancel") this.move(run, { status: "cancelled", endedAt: Date.UTC(2030, 0, 1) });
      else this.move(run, { status: ask === "pause" ? "paused" : "running" });
    });
  }

  look(_namespace: string, owner: RunOwner): Promise<OwnedRun> {
    const run = runOf(owner);
    return this.tripwire.call("look", () => ({ uid: owner.uid, run, view: this.runs.get(run) ?? null }));
  }

  publishFlow({ name }: Said<FlowPublication>): Promise<FlowPublicationAnswer> {
    return this.tripwire.call("publish", () => {
      this.asked.push(`publish ${name}`);
      this.flows.set(name, "published");
      return this.publication;
    });
  }

  archiveFlow({ name }: Said<FlowArchive>): Promise<void> {
    return this.tripwire.call("archive", () => {
      this.asked.push(`archive ${name}`);
      this.flows.set(name, "archived");
    });
  }

  /** Moves a run on. */
  move(run: string, change: Partial<RunView>): void {
    this.runs.set(run, { ...queued, ...this.runs.get(run), run, ...change });
  }
}
