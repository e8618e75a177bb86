import type { RunEvents } from "../../port/run-events.js";
import type { ProjectSession } from "../project-session.js";
import { appendEvents } from "../statements/append-events.js";
import { eventsSince } from "../statements/events-since.js";

export function postgresRunEvents(session: ProjectSession): RunEvents {
  return {
    async append(histories) {
      const events = histories.flatMap((run) => run.events);
      if (events.length === 0) return;
      await session.write(
        appendEvents,
        histories.flatMap((run) => run.events.map(() => run.runId)),
        events.map(({ seq }) => seq),
        events.map(({ event }) => event.type),
        events.map(({ event }) => JSON.stringify(event)),
      );
    },
    since: (runId, seq, limit) => session.all(eventsSince, runId, seq, limit ?? null),
  };
}
