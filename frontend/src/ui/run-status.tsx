import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconLoader2,
  IconPlayerPause,
  IconPlayerStop,
  type Icon,
} from "@tabler/icons-react";
import type { Schemas } from "@flowrunner/api";
import type { StateColor } from "./state-color.js";
import classes from "./state.module.css";

type Status = Schemas["RunStatus"];

const looks: { readonly [status in Status]: { readonly color: StateColor; readonly icon: Icon } } = {
  queued: { color: "gray", icon: IconClock },
  running: { color: "blue", icon: IconLoader2 },
  paused: { color: "yellow", icon: IconPlayerPause },
  succeeded: { color: "green", icon: IconCircleCheck },
  failed: { color: "red", icon: IconCircleX },
  cancelled: { color: "gray", icon: IconPlayerStop },
};

/** A state by picture and word: colour alone says nothing. */
export function RunStatus({ status, isBadge = false }: { status: Status; isBadge?: boolean }) {
  const { color, icon: Icon } = looks[status];
  const shape = isBadge ? `${classes["state"]} ${classes["badge"]}` : classes["state"];
  return (
    <span className={shape} data-color={color} data-turning={status === "running"}>
      <Icon size={16} aria-hidden />
      {status}
    </span>
  );
}
