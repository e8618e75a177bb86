import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { projectOfUser, projectOfUserShape } from "./shapes.js";

export const listProjects = defineRoute({
  method: "GET",
  path: "/projects",
  operation: "listProjects",
  tag: "projects",
  summary: "Lists the projects that the caller works in, in all organisations.",
  access: { to: "account", scope: "projects:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(projectOfUserShape) } },
  async handle({ standing: { caller }, query }, { projects }) {
    const [after] = placeOf(query.cursor, z.tuple([z.string()])) ?? [""];
    const rows = await projects.ofCaller(caller, after, query.limit + 1);
    return { status: 200, json: pageAnswer(rows, query.limit, projectOfUser, ({ id }) => [id]) };
  },
});
