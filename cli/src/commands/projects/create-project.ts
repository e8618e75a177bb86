import { usageProblem } from "../../refused.js";
import { answerOf } from "../../server/answers.js";
import type { components } from "@flowrunner/api";
import type { Session } from "../../server/session.js";

export interface CreateProjectOptions {
  readonly organization?: string;
}

type Organization = components["schemas"]["OrganizationOfUser"];

/** `flow project create NAME`. */
export async function createProject(
  { api, terminal }: Session,
  name: string,
  { organization }: CreateProjectOptions,
): Promise<void> {
  const { items } = await answerOf(api.GET("/api/v1/organizations"));
  const path = { organization: organizationNamed(organization, items).id };
  const body = { name, description: "" };
  const { id } = await answerOf(
    api.POST("/api/v1/organizations/{organization}/projects", { params: { path }, body }),
  );
  terminal.print(`project ${name} created (${id})\n`);
}

function organizationNamed(named: string | undefined, all: readonly Organization[]): Organization {
  const found = named === undefined ? all : all.filter(({ id, name }) => id === named || name === named);
  if (found.length === 1) return found[0]!;
  const there = all.map(({ id, name }) => `${name} (${id})`).join(", ");
  throw usageProblem(
    found.length === 0
      ? `there is no organization '${named ?? ""}' for you`
      : "it is not clear in which organization",
    `say it with --organization; there are: ${there}`,
  );
}
