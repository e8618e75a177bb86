import type { RunStatus, RunSummary } from "../server/runs.js";
import { age } from "./age.js";
import { duration } from "./duration.js";
import { labelsText } from "./flow-listing.js";
import type { Listing } from "./listing.js";
import type { Styles } from "./styles.js";

/** Enough of an id to name a run by. */
const shortId = 8;

export function runListing(now: number): Listing<RunSummary> {
  return {
    kind: "runs: 'flow start FLOW' makes one",
    columns: [
      { title: "RUN", text: ({ id }) => id.slice(0, shortId) },
      { title: "FLOW", shrinks: true, text: ({ flow }) => flow ?? "" },
      { title: "VERSION", text: ({ version }) => String(version ?? "none") },
      {
        title: "STATUS",
        text: ({ status }) => status,
        style: ({ status }, styles) => statusStyle(status, styles),
      },
      { title: "ERROR", text: ({ errorCode }) => errorCode ?? "" },
      { title: "TOOK", text: (run) => took(run, now) },
      { title: "AGE", text: ({ createdAt }) => age(createdAt, now) },
      { title: "PRIORITY", isWide: true, text: ({ priority }) => String(priority) },
      { title: "LABELS", isWide: true, text: ({ labels }) => labelsText(labels) },
      { title: "STARTED BY", isWide: true, text: ({ startedBy }) => startedBy ?? "" },
      { title: "ID", isWide: true, text: ({ id }) => id },
    ],
    name: ({ id }) => id,
  };
}

/** From the queue to the end, or to now. */
export function took({ startedAt, endedAt }: Pick<RunSummary, "startedAt" | "endedAt">, now: number): string {
  return startedAt === null ? "" : duration((endedAt ?? now) - startedAt);
}

export function statusStyle(status: RunStatus, styles: Styles): (text: string) => string {
  switch (status) {
    case "succeeded":
      return styles.good;
    case "failed":
      return styles.bad;
    case "running":
      return styles.accent;
    default:
      return styles.warning;
  }
}
