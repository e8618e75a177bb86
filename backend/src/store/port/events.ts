import type { Json } from "@flowrunner/engine";

/** An event of the project, as it is published. */
export interface NewEvent {
  /** Unique in the project. */
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly data: Json;
  /** How many events led to it. */
  readonly depth: number;
}

export interface EventRow extends NewEvent {
  /** Epoch ms. */
  readonly publishedAt: number;
}

/** What a step listens to. */
export interface Listening {
  readonly runId: string;
  readonly path: string;
  readonly name: string;
  /** Null: events of every key. */
  readonly key: string | null;
  /** Older events do not count, in epoch ms. */
  readonly since: number;
}

/** How many events a step that begins to listen is told of at most. */
export const mostBefore = 1_000;

/**
 * Events, and the steps that listen to them.
 *
 * N1 Who listens and who delivers hold the event's name until their transactions end: whichever comes second sees what
 *    the first has committed, so no event is missed between a look for it and the listening.
 */
export interface Events {
  /** Of those whose ids are taken nothing changes. Gives the ids of the others. */
  publish(events: readonly NewEvent[]): Promise<readonly string[]>;
  get(id: string): Promise<EventRow | null>;
  /** Lets a step listen, and gives the newest of what has been published, at most `mostBefore`, in order. N1 */
  listen(listening: Listening): Promise<readonly EventRow[]>;
  /** Steps of a run listen no more. */
  unlisten(runId: string, paths: readonly string[]): Promise<void>;
  /** Ids of the runs that are to be told of an event, which is not delivered by this. N1 */
  listeners(event: Pick<EventRow, "name" | "key">): Promise<readonly string[]>;
  /** Everybody who was to be told has been. */
  markDelivered(id: string): Promise<void>;
}
