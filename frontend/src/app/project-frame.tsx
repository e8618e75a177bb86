import { AppShell, Burger, Group, NavLink } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { accountQuery } from "../api/account.js";
import { AccountMenu } from "./account-menu.js";
import { areas } from "./areas.js";
import { NotFoundPage } from "./failed-page.js";
import { Palette, PaletteButton } from "./palette.js";
import { lastProject } from "./last-project.js";
import { ProjectMenu } from "./project-menu.js";

/** What is around each page of a project: its areas to the left, the project and the account above. */
export function ProjectFrame() {
  const { project } = useParams({ from: "/projects/$project" });
  const { data: account } = useSuspenseQuery(accountQuery);
  const [isOpen, { toggle, close }] = useDisclosure();
  const known = account.projects.find(({ id }) => id === project);
  useEffect(() => {
    if (known) lastProject.set(known.id);
  }, [known]);
  if (!known) return <NotFoundPage />;
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 200, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Areas" />
            <ProjectMenu project={known} projects={account.projects} />
          </Group>
          <Group gap="sm" wrap="nowrap">
            <PaletteButton />
            <AccountMenu user={account.user} project={project} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Areas">
        {areas.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            renderRoot={(props) => <Link to={to} params={{ project }} {...props} />}
            label={label}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            onClick={close}
          />
        ))}
      </AppShell.Navbar>
      <Palette project={project} projects={account.projects} />
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
