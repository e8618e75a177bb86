import type { Approval, EmitEvent, EventArrived, Fact, Listen, RunState } from "@flowrunner/engine";
import type { EventRow, NewEvent } from "../store/port/events.js";
import type { Transaction } from "../store/port/store.js";
import { eventIdOf } from "./identities.js";

/** An `EndWait` command's step. */
interface EndedWait {
  readonly path: string;
  readonly wait: "event" | "approval";
}

/**
 * What a pass does with the events that its run listens to and publishes, and with its approvals: as the run is, so the
 * store is, in one commit. Runs that have none of these cost nothing here.
 */
export class Waits {
  readonly #published: NewEvent[] = [];
  #ended: EndedWait[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly runId: string,
  ) {}

  /** To be written with the pass. */
  get published(): readonly NewEvent[] {
    return this.#published;
  }

  publish({ source, event: name, key, data, depth }: EmitEvent): void {
    this.#published.push({ id: eventIdOf(this.runId, source), name, key, data, depth });
  }

  /** Gives what has been published already. */
  async listen({ path, event: name, key, since }: Listen): Promise<readonly Fact[]> {
    await this.writeEnds();
    const events = await this.tx.events.listen({ runId: this.runId, path, name, key, since });
    return events.map(arrivalOf);
  }

  async ask(path: string, approval: Approval): Promise<void> {
    await this.writeEnds();
    await this.tx.approvals.ask(this.runId, path, approval);
  }

  decided(path: string, by: string): Promise<void> {
    return this.tx.approvals.decided(this.runId, path, by);
  }

  end(ended: EndedWait): void {
    this.#ended.push(ended);
  }

  /** What ends together is written together; a step that waits again has ended before. */
  async writeEnds(): Promise<void> {
    const ended = this.#ended;
    this.#ended = [];
    const pathsOf = (wanted: EndedWait["wait"]): readonly string[] =>
      ended.filter(({ wait }) => wait === wanted).map(({ path }) => path);
    const [heard, decided] = [pathsOf("event"), pathsOf("approval")];
    if (heard.length > 0) await this.tx.events.unlisten(this.runId, heard);
    if (decided.length > 0) await this.tx.approvals.end(this.runId, decided);
  }
}

/** What a run is told of an event. */
export function arrivalOf({ id, name, key, data, depth, publishedAt: at }: EventRow): EventArrived {
  return { type: "EventArrived", event: { id, name, key, data, depth, at, signalledBy: null } };
}

/** Of a run that nothing is decided for any more. */
export async function endWaits(tx: Transaction, runId: string, { steps }: RunState): Promise<void> {
  const waits = new Waits(tx, runId);
  for (const { path, phase } of steps.values()) {
    if (phase.kind === "listening") waits.end({ path, wait: "event" });
    if (phase.kind === "approval") waits.end({ path, wait: "approval" });
  }
  await waits.writeEnds();
}
