import { Button, Menu, Text } from "@mantine/core";
import { IconCheck, IconPlus, IconSelector } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { NewProjectDialog } from "../features/account/new-project-dialog.js";

type Project = Schemas["ProjectOfUser"];

export function ProjectMenu({ project, projects }: { project: Project; projects: readonly Project[] }) {
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button variant="subtle" color="gray" rightSection={<IconSelector size={16} aria-hidden />}>
            {project.organizationName} / {project.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Projects</Menu.Label>
          {projects.map(({ id, name, organizationName, role }) => (
            <Menu.Item
              key={id}
              renderRoot={(props) => (
                <Link to="/projects/$project/flows" params={{ project: id }} {...props} />
              )}
              rightSection={id === project.id && <IconCheck size={16} aria-label="this one" />}
            >
              {name}
              <Text size="xs" c="dimmed">
                {organizationName} · {role}
              </Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            New project
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NewProjectDialog isOpen={isMaking} onClose={() => setMaking(false)} />
    </>
  );
}
