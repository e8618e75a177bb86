import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { secretOf, secretShape } from "./shapes.js";

export const listSecrets = defineRoute({
  method: "GET",
  path: "/projects/{project}/secrets",
  operation: "listSecrets",
  tag: "secrets",
  summary: "Lists secrets by name, without their values.",
  access: { to: "project", role: "viewer", scope: "secrets:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page of secrets.", schema: pageOf(secretShape) } },
  async handle({ standing: { project }, query: { limit, cursor } }, { secrets }) {
    const [after] = placeOf(cursor, z.tuple([z.string()])) ?? [""];
    const rows = await secrets.list(project, after, limit + 1);
    return { status: 200, json: pageAnswer(rows, limit, secretOf, ({ name }) => [name]) };
  },
});
