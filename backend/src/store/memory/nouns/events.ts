import { mostBefore, type EventRow, type Events } from "../../port/events.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryEvents(staging: Staging, tables: Tables, now: number): Events {
  const { events, listeners, eventNames } = tables;
  const { project } = staging;
  const keyOf = (id: string): string => `${project}/${id}`;
  const hold = (name: string): Promise<unknown> => staging.lock(eventNames, `${project}/${name}`); // N1
  const isHeard = (key: string | null, of: string | null): boolean => key === null || key === of;
  return {
    async publish(added) {
      const published: string[] = [];
      for (const event of added) {
        if (await staging.lock(events, keyOf(event.id))) continue;
        staging.write(events, keyOf(event.id), { ...event, project, publishedAt: now, isDelivered: false });
        published.push(event.id);
      }
      return published;
    },
    async get(id) {
      return staging.read(events, keyOf(id)) ?? null;
    },
    async listen({ runId, path, name, key, since }) {
      await hold(name);
      await staging.lock(listeners, `${runId}/${path}`);
      staging.write(listeners, `${runId}/${path}`, { project, runId, path, name, key });
      const found = staging.select(
        events,
        events.rows.keys(),
        (row) => row.name === name && isHeard(key, row.key) && row.publishedAt >= since,
      );
      return [...found].sort(inOrder).slice(-mostBefore);
    },
    async unlisten(runId, paths) {
      for (const path of paths) {
        await staging.lock(listeners, `${runId}/${path}`);
        staging.remove(listeners, `${runId}/${path}`);
      }
    },
    async listeners({ name, key }) {
      await hold(name);
      const rows = staging.select(
        listeners,
        listeners.rows.keys(),
        (row) => row.name === name && isHeard(row.key, key),
      );
      return [...new Set(rows.map(({ runId }) => runId))].sort();
    },
    async markDelivered(id) {
      const row = await staging.lock(events, keyOf(id));
      if (row) staging.write(events, keyOf(id), { ...row, isDelivered: true });
    },
  };
}

function inOrder(a: EventRow, b: EventRow): number {
  return a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1);
}
