import type { Demand, PoolDemand } from "@flowrunner/protocol";
import type { Source } from "../runtime/source.js";

interface Feed {
  readonly latest: Demand | null;
  subscribe(listener: (demand: Demand) => void): void;
}

/** The namespaces whose pools the backend wants something else of than it did when it last said so. */
export function demanding(feed: Feed): Source {
  let known: ReadonlyMap<string, string> = new Map();
  return {
    isSynced: () => true,
    feed(add) {
      const take = (demand: Demand): void => {
        const wanted = wantedIn(demand);
        for (const namespace of changedIn(known, wanted)) add({ namespace, name: "" }, "change");
        known = wanted;
        if (demand.cancelled.length > 0)
          for (const namespace of busyIn(demand)) add({ namespace, name: "" }, "change");
      };
      if (feed.latest) take(feed.latest);
      feed.subscribe(take);
    },
  };
}

/** What is wanted of each namespace, to be compared only. */
function wantedIn({ pools }: Demand): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const pool of pools) {
    if (pool.namespace === null) continue;
    wanted.set(pool.namespace, `${wanted.get(pool.namespace) ?? ""} ${textOf(pool)}`);
  }
  return wanted;
}

/** All that grows old by itself is left out. */
function textOf({ pool, project, queued, waiting, claimed, arrivals, timeoutMs }: PoolDemand): string {
  return [pool, project, queued, waiting, claimed, arrivals, timeoutMs].join("/");
}

function changedIn(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  const namespaces = new Set([...before.keys(), ...now.keys()]);
  return [...namespaces].filter((namespace) => before.get(namespace) !== now.get(namespace));
}

/** Where a cancelled attempt may be: the backend does not say of each. */
function busyIn({ pools }: Demand): ReadonlySet<string> {
  const busy = pools.filter(({ claimed }) => claimed > 0);
  return new Set(busy.flatMap(({ namespace }) => (namespace === null ? [] : [namespace])));
}
