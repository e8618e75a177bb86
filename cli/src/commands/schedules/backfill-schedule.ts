import { readPointInTime } from "../../input/point-in-time.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { answerOf } from "../../server/answers.js";
import { schedulePath, type AskedFiring } from "../../server/schedules.js";
import type { Session } from "../../server/session.js";

export interface BackfillOptions extends ListOptions {
  readonly from: string;
  readonly to: string;
}

/** `flow schedule backfill SCHEDULE`: lists the times with their runs, those that had one before too. */
export async function backfillSchedule(
  session: Session,
  reference: string,
  { from, to, output }: BackfillOptions,
): Promise<void> {
  const { api, clock, terminal } = session;
  const path = await schedulePath(session, reference);
  const body = {
    from: readPointInTime("--from", from, clock.now()),
    to: readPointInTime("--to", to, clock.now()),
  };
  const { items } = await answerOf(
    api.POST("/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:backfill", {
      params: { path },
      body,
    }),
  );
  printList(items, listing, output, terminal);
}

const listing: Listing<AskedFiring> = {
  kind: "times in this period",
  columns: [
    { title: "TIME", text: ({ scheduledAt }) => new Date(scheduledAt).toISOString() },
    { title: "RUN", text: ({ run }) => run },
    { title: "", text: ({ isNew }) => (isNew ? "started" : "was there") },
  ],
  name: ({ run }) => run,
};
