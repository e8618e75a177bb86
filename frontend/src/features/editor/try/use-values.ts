import { useMemo, useSyncExternalStore } from "react";
import type { ShownValues } from "../../../canvas/values/shown-values.js";
import type { RunFeed } from "../../../run/feed/run-feed.js";
import { valuesOf } from "../../../run/history/values-of.js";

const noListening = () => () => undefined;
const nothing = () => null;

/** What a run has given so far, as it goes on; null: there is none. */
export function useValues(feed: RunFeed | null): ShownValues | null {
  const snapshot = useSyncExternalStore(feed?.listen ?? noListening, feed?.run ?? nothing);
  return useMemo(() => snapshot && valuesOf(snapshot.history), [snapshot]);
}
