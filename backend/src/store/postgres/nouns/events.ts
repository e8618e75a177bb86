import { mostBefore, type EventRow, type Events, type Listening } from "../../port/events.js";
import type { ProjectSession } from "../project-session.js";
import {
  addListener,
  eventsSinceOfKey,
  eventsSinceOfName,
  getEvent,
  holdName,
  holdNameAlone,
  listenersOf,
  markDelivered,
  publishEvents,
  removeListeners,
} from "../statements/events.js";

export function postgresEvents(session: ProjectSession): Events {
  return {
    async publish(events) {
      if (events.length === 0) return [];
      const published = await session.all(
        publishEvents,
        events.map(({ id }) => id),
        events.map(({ name }) => name),
        events.map(({ key }) => key),
        events.map(({ data }) => JSON.stringify(data)),
        events.map(({ depth }) => depth),
      );
      return published.map(({ id }) => id);
    },
    get: (id) => session.first(getEvent, id),
    async listen({ runId, path, name, key, since }) {
      const [, , events] = await Promise.all([
        session.write(holdName, name), // N1: before the look
        session.write(addListener, runId, path, name, key),
        before(session, { name, key, since }),
      ]);
      return events;
    },
    async unlisten(runId, paths) {
      await session.write(removeListeners, runId, paths);
    },
    async listeners({ name, key }) {
      const [, found] = await Promise.all([
        session.write(holdNameAlone, name), // N1
        session.all(listenersOf, name, key),
      ]);
      return found.map(({ runId }) => runId);
    },
    async markDelivered(id) {
      await session.write(markDelivered, id);
    },
  };
}

function before(
  session: ProjectSession,
  { name, key, since }: Pick<Listening, "name" | "key" | "since">,
): Promise<readonly EventRow[]> {
  return key === null
    ? session.all(eventsSinceOfName, name, since, mostBefore)
    : session.all(eventsSinceOfKey, name, key, since, mostBefore);
}
