import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Json } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { EventRef } from "../store/port/across-projects.js";
import type { NewEvent } from "../store/port/events.js";
import type { Store } from "../store/port/store.js";

/** What an event or a signal may say, as JSON. */
export const maxEventBytes = 64 * 1024;

export interface EventRequest {
  readonly project: string;
  readonly name: string;
  readonly key: string | null;
  readonly data: Json;
  /** The same one again is the same event; null: an event of its own. */
  readonly idempotencyKey: string | null;
}

interface EventServiceParts {
  readonly store: Store;
  readonly published: (events: readonly EventRef[]) => void;
}

/** Publishes events of a project that nothing in it has emitted. */
export class EventService {
  constructor(private readonly parts: EventServiceParts) {}

  /**
   * Resolves after the commit: from then on everybody who waits for the event is told of it. Throws `AppError`:
   * `Unprocessable` for data that is too large, `IdempotencyKeyReused` for a key that another event has.
   */
  async publish(request: EventRequest): Promise<{ readonly id: string; readonly isNew: boolean }> {
    refuseLarge(request.data);
    const { project, name, key, data, idempotencyKey } = request;
    const event = { id: idOf(idempotencyKey), name, key, data, depth: 0 };
    const isNew = await this.parts.store.withTransaction({ project }, async ({ events }) => {
      const published = await events.publish([event]);
      if (published.length === 0) refuseOther(event, await events.get(event.id));
      return published.length > 0;
    });
    if (isNew) this.parts.published([{ project, id: event.id }]);
    return { id: event.id, isNew };
  }
}

/** Throws `AppError` `Unprocessable`. */
export function refuseLarge(data: Json): void {
  const bytes = Buffer.byteLength(JSON.stringify(data));
  if (bytes <= maxEventBytes) return;
  const message = `The data has ${bytes} bytes, at most ${maxEventBytes} are taken: keep it in files or records, and say where.`;
  throw new AppError("Unprocessable", message);
}

/** Never that of an event which a step has emitted. */
function idOf(idempotencyKey: string | null): string {
  if (idempotencyKey === null) return randomUUID();
  return createHash("sha256")
    .update(JSON.stringify(["posted", idempotencyKey]))
    .digest("hex")
    .slice(0, 32);
}

function refuseOther({ name, key, data }: NewEvent, present: NewEvent | null): void {
  const isSame = present?.name === name && present.key === key && isDeepStrictEqual(present.data, data);
  if (!isSame)
    throw new AppError("IdempotencyKeyReused", "This key was used for another event: use a new one.");
}
