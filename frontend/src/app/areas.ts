import { IconPlayerPlay, IconRoute, type Icon } from "@tabler/icons-react";

/** The areas of a project, in the order of the navigation. */
export const areas = [
  { to: "/projects/$project/flows", label: "Flows", icon: IconRoute },
  { to: "/projects/$project/runs", label: "Runs", icon: IconPlayerPlay },
] as const satisfies readonly { to: string; label: string; icon: Icon }[];
