import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import type { EventRef, RunRef } from "../store/port/across-projects.js";
import type { EventRow } from "../store/port/events.js";
import type { Store } from "../store/port/store.js";
import { Alarm } from "./alarm.js";
import type { Letter } from "./letters.js";
import { arrivalOf } from "./waits.js";

interface DeliveryParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Before a delivery that failed is repeated. */
  readonly retryMs: number;
  readonly post: (run: RunRef, letter: Letter) => Promise<void>;
}

/** Events that are looked for at once. */
const batchSize = 100;
/** Runs that are told of an event at once. */
const runsTogether = 200;

/**
 * Tells the runs that listen to an event of it.
 *
 * V1 An event is committed before anybody is told, and marked as delivered when everybody has been: one that a process
 *    dies with is delivered by the next, and by a replica at its next look, to all of them again. A run takes it once, by its id (L2 of the engine).
 * V2 No event falls between a step's look for what was published and its listening: both ends hold the event's name
 *    until they have committed (N1). Listening commits first: it is among the listeners that are read here. The reading
 *    comes first: the event was committed before, and the step's look finds it.
 * V3 An event that cannot be delivered holds up no other.
 */
export class EventDelivery {
  readonly #alarm: Alarm;
  readonly #underWay = new Map<string, Promise<void>>();
  #isStopping = false;

  constructor(private readonly parts: DeliveryParts) {
    this.#alarm = new Alarm(parts.clock, () => void this.look());
  }

  /** Delivers what was published before this process began. */
  start(): Promise<void> {
    return this.look();
  }

  /** Events that have just been committed. */
  published(events: readonly EventRef[]): void {
    for (const event of events) void this.#begin(event);
  }

  /** Looks for what nobody has delivered. */
  async look(): Promise<void> {
    if (this.#isStopping) return;
    try {
      const events = await this.parts.store.acrossProjects.undeliveredEvents(batchSize);
      const delivered = await Promise.all(events.map((event) => this.#begin(event)));
      if (events.length === batchSize && delivered.includes(true)) await this.look();
    } catch (failure) {
      this.#tryLater(failure);
    }
  }

  /** Takes nothing more and waits until what is under way is over. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#alarm.stop();
    await Promise.all(this.#underWay.values());
  }

  /** Whether it was delivered. */
  async #begin(event: EventRef): Promise<boolean> {
    const key = `${event.project}/${event.id}`;
    if (this.#isStopping || this.#underWay.has(key)) return false;
    const delivery = this.#deliver(event);
    const over = delivery.then(
      () => {},
      (failure: unknown) => this.#tryLater(failure), // V3
    );
    this.#underWay.set(key, over);
    await over;
    this.#underWay.delete(key);
    return delivery.then(
      () => true,
      () => false,
    );
  }

  async #deliver({ project, id }: EventRef): Promise<void> {
    const { store } = this.parts;
    const { event, runIds } = await store.withTransaction({ project }, async ({ events }) => {
      const event = await events.get(id);
      return { event, runIds: event ? await events.listeners(event) : [] }; // V2
    });
    if (!event) return;
    for (let told = 0; told < runIds.length; told += runsTogether) {
      const runs = runIds.slice(told, told + runsTogether);
      await Promise.all(runs.map((runId) => this.#tell({ project, runId }, event)));
    }
    await store.withTransaction({ project }, ({ events }) => events.markDelivered(id)); // V1
  }

  /** A run that cannot take it any more needs it no more. */
  async #tell(run: RunRef, event: EventRow): Promise<void> {
    try {
      await this.parts.post(run, { kind: "event", arrival: arrivalOf(event) });
    } catch (refusal) {
      if (!(refusal instanceof AppError) || refusal.code === "Stopping") throw refusal;
    }
  }

  #tryLater(failure: unknown): void {
    if (this.#isStopping) return;
    this.parts.log.warn("events could not be delivered", { failure });
    this.#alarm.setFor(this.parts.clock.now() + this.parts.retryMs);
  }
}
