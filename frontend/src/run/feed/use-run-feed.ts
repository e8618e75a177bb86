import { useEffect, useMemo, useSyncExternalStore } from "react";
import { live } from "../../live/browser-live.js";
import { pageFrames } from "./page-frames.js";
import { RunFeed, type RunSnapshot } from "./run-feed.js";

/** Follows a run while the page that uses it is there. */
export function useRunFeed(project: string, run: string): RunFeed;
/** Null: there is none to follow. */
export function useRunFeed(project: string, run: string | null): RunFeed | null;
export function useRunFeed(project: string, run: string | null): RunFeed | null {
  const feed = useMemo(
    () => (run === null ? null : new RunFeed({ project, run }, pageFrames)),
    [project, run],
  );
  useEffect(() => feed?.follow(live), [feed]);
  return feed;
}

export function useRunSnapshot(feed: RunFeed): RunSnapshot {
  return useSyncExternalStore(feed.listen, feed.run);
}

/** Has the run's lines come while somebody looks at them. */
export function useLines(feed: RunFeed): void {
  useEffect(() => {
    feed.wantLogs(true);
    return () => feed.wantLogs(false);
  }, [feed]);
}
