import { useEffect, useMemo, useSyncExternalStore } from "react";
import { live } from "../../../live/browser-live.js";
import { nextFrame } from "./next-frame.js";
import { RunFeed, type LogSnapshot, type RunSnapshot } from "./run-feed.js";

/** Follows a run while the page that uses it is there. */
export function useRunFeed(project: string, run: string): RunFeed {
  const feed = useMemo(() => new RunFeed({ project, run }, nextFrame), [project, run]);
  useEffect(() => feed.follow(live), [feed]);
  return feed;
}

export function useRunSnapshot(feed: RunFeed): RunSnapshot {
  return useSyncExternalStore(feed.listen, feed.run);
}

/** The run's log; its lines come while somebody uses this. */
export function useLog(feed: RunFeed): LogSnapshot {
  useEffect(() => {
    feed.wantLogs(true);
    return () => feed.wantLogs(false);
  }, [feed]);
  return useSyncExternalStore(feed.listen, feed.log);
}
