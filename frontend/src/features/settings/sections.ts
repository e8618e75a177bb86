/** The parts of a project's settings, in the order of their tabs, and the role that may see them. */
export const sections = [
  { name: "general", label: "General", needs: "viewer" },
  { name: "members", label: "Members", needs: "viewer" },
  { name: "config", label: "Config", needs: "viewer" },
  { name: "limits", label: "Limits", needs: "viewer" },
  { name: "audit", label: "Audit log", needs: "admin" },
] as const;

export type Section = (typeof sections)[number]["name"];

/** A section by what a link says; undefined: there is none of that name. */
export function sectionNamed(name: unknown): Section | undefined {
  return sections.find((section) => section.name === name)?.name;
}
