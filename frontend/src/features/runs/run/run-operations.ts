import type { Schemas } from "@flowrunner/api";
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
  IconSquareX,
  type Icon,
} from "@tabler/icons-react";
import { api } from "../../../api/client.js";
import { answerOf } from "../../../api/refusal.js";
import type { RunPlace } from "@flowrunner/api";

export type OperationName = "cancel" | "terminate" | "pause" | "resume" | "retry";

/** Something that is asked of a run. */
export interface RunOperation {
  readonly name: OperationName;
  readonly verb: string;
  readonly icon: Icon;
  /** What it does, asked before it is done; null: it takes nothing away, and is done at once. */
  readonly question: string | null;
}

const all: { readonly [name in OperationName]: RunOperation } = {
  cancel: {
    name: "cancel",
    verb: "Cancel",
    icon: IconPlayerStop,
    question: "Nothing new starts, and what runs is told to end. It can be retried later.",
  },
  terminate: {
    name: "terminate",
    verb: "Terminate",
    icon: IconSquareX,
    question: "The run ends at once, whatever runs. Code that is under way is not waited for.",
  },
  pause: { name: "pause", verb: "Pause", icon: IconPlayerPause, question: null },
  resume: { name: "resume", verb: "Resume", icon: IconPlayerPlay, question: null },
  retry: { name: "retry", verb: "Retry", icon: IconRefresh, question: null },
};

/** What may be asked of a run in a state, the likeliest first. */
export function operationsOn(status: Schemas["RunStatus"]): readonly RunOperation[] {
  switch (status) {
    case "queued":
    case "running":
      return [all.cancel, all.pause, all.terminate];
    case "paused":
      return [all.resume, all.cancel, all.terminate];
    case "failed":
    case "cancelled":
      return [all.retry];
    case "succeeded":
      return [];
  }
}

const calls = {
  cancel: "/api/v1/projects/{project}/runs/{run}:cancel",
  terminate: "/api/v1/projects/{project}/runs/{run}:terminate",
  pause: "/api/v1/projects/{project}/runs/{run}:pause",
  resume: "/api/v1/projects/{project}/runs/{run}:resume",
  retry: "/api/v1/projects/{project}/runs/{run}:retry",
} as const satisfies { readonly [name in OperationName]: string };

/** Asks it of a run, and gives the run as it then is. Throws `Refusal`. */
export function operate(name: OperationName, { project, run }: RunPlace): Promise<Schemas["Run"]> {
  return answerOf(api.POST(calls[name], { params: { path: { project, run } } }));
}
