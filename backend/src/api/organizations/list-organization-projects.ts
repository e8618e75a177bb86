import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { projectOf, projectShape } from "../projects/shapes.js";
import { defineRoute } from "../route.js";

export const listOrganizationProjects = defineRoute({
  method: "GET",
  path: "/organizations/{organization}/projects",
  operation: "listOrganizationProjects",
  tag: "projects",
  summary: "Lists the projects of an organisation, by name.",
  access: { to: "organization", role: "viewer", scope: "projects:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(projectShape) } },
  async handle({ standing: { organization }, query }, { projects }) {
    const [after] = placeOf(query.cursor, z.tuple([z.string()])) ?? [""];
    const rows = await projects.inOrganization(organization, after, query.limit + 1);
    return { status: 200, json: pageAnswer(rows, query.limit, projectOf, ({ name }) => [name]) };
  },
});
