import { Button, Kbd } from "@mantine/core";
import { Spotlight, spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { flowsQuery } from "../api/flows-query.js";
import { areas } from "./areas.js";

export interface PaletteProps {
  readonly project: string;
  readonly projects: readonly Schemas["ProjectOfUser"][];
}

/** Leads anywhere by a few letters: areas, flows and projects. `Ctrl+K`, or `⌘K`, opens it. */
export function Palette({ project, projects }: PaletteProps) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const flows = useInfiniteQuery({ ...flowsQuery(project), enabled: isOpen });
  const names = flows.data?.pages.flatMap(({ items }) => items.map(({ name }) => name)) ?? [];
  const groups: SpotlightActionGroupData[] = [
    {
      group: "Areas",
      actions: areas.map(({ to, label, icon: Icon }) => ({
        id: `area ${to}`,
        label,
        leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
        onClick: () => void navigate({ to, params: { project } }),
      })),
    },
    {
      group: "Flows",
      actions: names.map((flow) => ({
        id: `flow ${flow}`,
        label: flow,
        onClick: () => void navigate({ to: "/projects/$project/flows/$flow", params: { project, flow } }),
      })),
    },
    {
      group: "Projects",
      actions: projects.map(({ id, name, organizationName }) => ({
        id: `project ${id}`,
        label: `${organizationName} / ${name}`,
        onClick: () => void navigate({ to: "/projects/$project/flows", params: { project: id } }),
      })),
    },
  ];
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      shortcut="mod + K"
      limit={20}
      scrollable
      highlightQuery
      nothingFound="Nothing of this name"
      onSpotlightOpen={() => setOpen(true)}
      searchProps={{
        placeholder: "Go to…",
        leftSection: <IconSearch size={18} aria-hidden />,
        "aria-label": "Go to",
      }}
    />
  );
}

export function PaletteButton() {
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<Kbd size="xs">Ctrl K</Kbd>}
      visibleFrom="sm"
      onClick={spotlight.open}
    >
      Go to
    </Button>
  );
}
