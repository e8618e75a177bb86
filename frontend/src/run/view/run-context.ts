import { createContext, use } from "react";
import type { RunPlace } from "@flowrunner/api";
import type { RunFeed } from "../feed/run-feed.js";

export interface RunContextValue {
  readonly place: RunPlace;
  readonly feed: RunFeed;
  /** Whether whoever looks may also change what is in the project. */
  readonly mayEdit: boolean;
}

export const RunContext = createContext<RunContextValue | null>(null);

/** The run of the page around. */
export function useRun(): RunContextValue {
  const value = use(RunContext);
  if (!value) throw new Error("there is no run around");
  return value;
}
