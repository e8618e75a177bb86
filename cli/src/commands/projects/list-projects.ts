import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { listProjects as projectsOf, type Project } from "../../server/projects.js";
import type { Session } from "../../server/session.js";

/** `flow project list`. */
export async function listProjects(
  { api, clock, connection, terminal }: Session,
  { output }: ListOptions,
): Promise<void> {
  const projects = await projectsOf(api);
  printList(projects, listing(connection.project, clock.now()), output, terminal);
}

function listing(chosen: string | null, now: number): Listing<Project> {
  return {
    kind: "projects: 'flow project create NAME' makes one",
    columns: [
      { title: "CURRENT", text: ({ id, name }) => (chosen === id || chosen === name ? "*" : "") },
      { title: "NAME", text: ({ name }) => name },
      { title: "ORGANIZATION", shrinks: true, text: ({ organizationName }) => organizationName },
      { title: "ROLE", text: ({ role }) => role },
      { title: "ID", isWide: true, text: ({ id }) => id },
      { title: "DESCRIPTION", isWide: true, shrinks: true, text: ({ description }) => description },
      { title: "AGE", text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ name }) => name,
  };
}
