import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconHourglass,
  IconLoader2,
  IconPlayerStop,
  IconPlayerTrackNext,
  type Icon,
} from "@tabler/icons-react";
import type { StepStatus as Status } from "@flowrunner/engine";
import type { StateColor } from "./state-color.js";
import classes from "./state.module.css";

interface Look {
  readonly word: string;
  readonly color: StateColor;
  readonly icon: Icon;
}

/** How the state of a step is shown: by picture and word, never by colour alone. */
export const stepLooks: { readonly [status in Status]: Look } = {
  pending: { word: "pending", color: "gray", icon: IconCircleDashed },
  queued: { word: "queued", color: "gray", icon: IconClock },
  running: { word: "running", color: "blue", icon: IconLoader2 },
  waiting: { word: "waiting", color: "yellow", icon: IconHourglass },
  succeeded: { word: "succeeded", color: "green", icon: IconCircleCheck },
  failed: { word: "failed", color: "red", icon: IconCircleX },
  skipped: { word: "skipped", color: "gray", icon: IconPlayerTrackNext },
  cancelled: { word: "cancelled", color: "gray", icon: IconPlayerStop },
};

/** A state by its picture; its word is said to who cannot see it. */
export function StepStatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  const { word, color, icon: Icon } = stepLooks[status];
  return (
    <span className={classes["state"]} data-color={color} data-turning={status === "running"} title={word}>
      <Icon size={size} role="img" aria-label={word} />
    </span>
  );
}

export function StepStatus({ status }: { status: Status }) {
  const { word, color, icon: Icon } = stepLooks[status];
  return (
    <span className={classes["state"]} data-color={color} data-turning={status === "running"}>
      <Icon size={16} aria-hidden />
      {word}
    </span>
  );
}
