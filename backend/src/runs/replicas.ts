import type { LiveElsewhere, LiveEntry } from "./live.js";
import type { News } from "./news.js";

/**
 * The other replicas on the same store, as far as this one reaches them. Whatever is said between them may be lost:
 * nothing waits for it, and what it would have said is found in the store a little later.
 */
export interface Replicas extends LiveElsewhere, AsyncDisposable {
  readonly hearing: Hearing;
  /** Tells the others. */
  tell(news: News): void;
  /** From now on what others tell comes here. */
  listen(ear: ReplicaEar): void;
}

/** `alone`: there are no others. `told`: they tell what they do. `untold`: there may be some, and they cannot be heard. */
export type Hearing = "alone" | "told" | "untold";

export interface ReplicaEar {
  heed(news: News): void;
  /** Something happened to a run that is followed here. */
  heard(runId: string, entries: readonly LiveEntry[]): void;
  /** Something may not have been heard of these runs; null: of any. */
  missed(runIds: readonly string[] | null): void;
}

function deafTo(hearing: "alone" | "untold"): Replicas {
  return {
    hearing,
    tell: () => {},
    listen: () => {},
    followed: () => () => {},
    isFollowed: () => false,
    relay: () => {},
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** For the only process on its store. */
export const noReplicas: Replicas = deafTo("alone");

/** For one of several processes that share nothing but the store. */
export const unheardReplicas: Replicas = deafTo("untold");
