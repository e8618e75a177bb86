import { Badge } from "@mantine/core";
import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconLoader2,
  IconPlayerPause,
  IconPlayerStop,
  type Icon,
} from "@tabler/icons-react";
import type { Schemas } from "../api/client.js";

type Status = Schemas["RunStatus"];

const looks: { readonly [status in Status]: { readonly color: string; readonly icon: Icon } } = {
  queued: { color: "gray", icon: IconClock },
  running: { color: "blue", icon: IconLoader2 },
  paused: { color: "yellow", icon: IconPlayerPause },
  succeeded: { color: "green", icon: IconCircleCheck },
  failed: { color: "red", icon: IconCircleX },
  cancelled: { color: "gray", icon: IconPlayerStop },
};

/** A state by picture and word: colour alone says nothing. */
export function RunStatus({ status }: { status: Status }) {
  const { color, icon: Icon } = looks[status];
  return (
    <Badge variant="light" color={color} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {status}
    </Badge>
  );
}
