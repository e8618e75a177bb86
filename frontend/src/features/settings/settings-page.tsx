import { Tabs } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "../../api/may.js";
import { Page } from "../../ui/page.js";
import { RoleNotice } from "../../ui/role-notice.js";
import { AuditSection } from "./audit-section.js";
import { ConfigSection } from "./config-section.js";
import { GeneralSection } from "./general-section.js";
import { LimitsSection } from "./limits-section.js";
import { MembersSection } from "./members-section.js";
import { sections, type Section } from "./sections.js";

const route = getRouteApi("/projects/$project/settings");

const shown: { readonly [section in Section]: (props: { project: string }) => React.ReactNode } = {
  general: GeneralSection,
  members: MembersSection,
  config: ConfigSection,
  limits: LimitsSection,
  audit: AuditSection,
};

export function SettingsPage() {
  const { project } = route.useParams();
  const { section = "general" } = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useMay(project, "admin");
  const open = sections.filter(({ needs }) => needs === "viewer" || isAdmin);
  const isOpen = open.some(({ name }) => name === section);
  const Shown = shown[section];
  return (
    <Page title="Settings">
      <Tabs
        value={section}
        onChange={(chosen) => void navigate({ search: { section: chosen as Section } })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {open.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section}>
          {isOpen ? <Shown project={project} /> : <RoleNotice what="Seeing the audit log" needed="admin" />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
