import type { StepStatus } from "@flowrunner/engine";
import { useSyncExternalStore } from "react";
import { stepLooks } from "../../ui/step-status.js";
import classes from "../../ui/state.module.css";
import type { RunFeed } from "../feed/run-feed.js";
import type { StatusCounts } from "../history/steps-by-place.js";

/** The states that say most come first: what a place of a flow shows, of which many steps may run. */
const order: readonly StepStatus[] = [
  ...(["failed", "running", "queued", "waiting", "cancelled", "succeeded", "skipped", "pending"] as const),
];

/** How far the steps are that stand at one place of the flow. */
export function GraphBadge({ feed, id }: { feed: RunFeed; id: string }) {
  // The counts, not the snapshot: of a thousand badges those are drawn again whose steps have changed.
  const counts = useSyncExternalStore(feed.listen, () => feed.run().history.countsOf(id));
  const present = order.filter((status) => (counts[status] ?? 0) > 0);
  const [first] = present;
  if (!first) return null;
  return (
    <span data-tone={stepLooks[first].color} className={classes["state"]} data-color={stepLooks[first].color}>
      {isSingle(counts, present) ? (
        <Word status={first} />
      ) : (
        present.map((status) => <Count key={status} status={status} count={counts[status] ?? 0} />)
      )}
    </span>
  );
}

function isSingle(counts: StatusCounts, present: readonly StepStatus[]): boolean {
  return present.length === 1 && counts[present[0]!] === 1;
}

function Word({ status }: { status: StepStatus }) {
  const { icon: Icon, word } = stepLooks[status];
  return (
    <>
      <Icon size={16} aria-hidden />
      {word}
    </>
  );
}

function Count({ status, count }: { status: StepStatus; count: number }) {
  const { icon: Icon, word, color } = stepLooks[status];
  return (
    <span className={classes["state"]} data-color={color} title={`${count} ${word}`}>
      <Icon size={14} role="img" aria-label={word} />
      {count}
    </span>
  );
}
