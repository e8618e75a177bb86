import type { ListOptions } from "../../render/formats.js";
import { age } from "../../render/age.js";
import { printList, type Listing } from "../../render/listing.js";
import { schedulesOf, type Schedule } from "../../server/schedules.js";
import type { Session } from "../../server/session.js";

/** `flow schedule list [FLOW]`. */
export async function listSchedules(
  session: Session,
  flow: string | undefined,
  { output }: ListOptions,
): Promise<void> {
  const { clock, terminal } = session;
  printList(await schedulesOf(session, flow), listing(clock.now()), output, terminal);
}

function listing(now: number): Listing<Schedule> {
  return {
    kind: "schedules: a flow's `triggers` make them",
    columns: [
      { title: "SCHEDULE", shrinks: true, text: nameOf },
      { title: "CRON", text: ({ cron }) => cron },
      { title: "TIME ZONE", text: ({ timezone }) => timezone },
      { title: "STATE", text: stateOf },
      { title: "NEXT", text: ({ nextTimes: [next] }) => (next === undefined ? "" : instant(next)) },
      {
        title: "LAST",
        text: ({ last }) => (last === null ? "" : `${last.status} ${age(last.scheduledAt, now)} ago`),
      },
      { title: "WHY", isWide: true, text: ({ last }) => last?.message ?? "" },
      { title: "OVERLAP", isWide: true, text: ({ overlap }) => overlap },
      { title: "CATCH UP", isWide: true, text: ({ catchUp }) => String(catchUp) },
      { title: "THEN", isWide: true, text: ({ nextTimes }) => nextTimes.slice(1).map(instant).join(" ") },
    ],
    name: nameOf,
  };
}

function nameOf({ flow, name }: Schedule): string {
  return `${flow}/${name}`;
}

function stateOf({ enabled, pausedAt }: Schedule): string {
  if (!enabled) return "disabled";
  return pausedAt === null ? "active" : "paused";
}

/** Scheduled times are whole minutes. */
function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}
