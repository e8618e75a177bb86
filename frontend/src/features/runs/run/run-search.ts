import type { LogLevel } from "@flowrunner/api";
import { logLevels } from "../../../run/log/log-filter.js";

const tabs = ["steps", "graph", "logs", "data", "history"] as const;

export type RunTab = (typeof tabs)[number];

/** What of a run is shown, as the address has it; what is left out is as it is at first. */
export interface RunSearch {
  readonly tab?: RunTab;
  /** The step that is looked at, by its path. */
  readonly step?: string;
  /** The step whose lines are shown. */
  readonly of?: string;
  readonly level?: LogLevel;
  readonly find?: string;
  /** `false`: lines without their times. */
  readonly times?: false;
}

export function parseRunSearch({ tab, step, of, level, find, times }: Record<string, unknown>): RunSearch {
  return {
    ...(isOne(tabs, tab) && { tab }),
    ...(isText(step) && { step }),
    ...(isText(of) && { of }),
    ...(isOne(logLevels, level) && { level }),
    ...(isText(find) && { find }),
    ...(times === false && { times }),
  };
}

function isText(given: unknown): given is string {
  return typeof given === "string" && given !== "";
}

function isOne<Known>(known: readonly Known[], given: unknown): given is Known {
  return known.some((each) => each === given);
}
