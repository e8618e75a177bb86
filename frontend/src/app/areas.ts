import {
  IconChartBar,
  IconDatabase,
  IconFiles,
  IconInbox,
  IconKey,
  IconPlayerPlay,
  IconRoute,
  IconSettings,
  type Icon,
} from "@tabler/icons-react";

/** The areas of a project, in the order of the navigation. */
export const areas = [
  { to: "/projects/$project/dashboard", label: "Dashboard", icon: IconChartBar },
  { to: "/projects/$project/flows", label: "Flows", icon: IconRoute },
  { to: "/projects/$project/runs", label: "Runs", icon: IconPlayerPlay },
  { to: "/projects/$project/inbox", label: "Inbox", icon: IconInbox },
  { to: "/projects/$project/data", label: "Data", icon: IconDatabase },
  { to: "/projects/$project/files", label: "Files", icon: IconFiles },
  { to: "/projects/$project/secrets", label: "Secrets", icon: IconKey },
  { to: "/projects/$project/settings", label: "Settings", icon: IconSettings },
] as const satisfies readonly { to: string; label: string; icon: Icon }[];
