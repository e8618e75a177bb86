import { z } from "zod";
import { defineRoute } from "../route.js";
import { projectNameShape } from "./shapes.js";

export const deleteProject = defineRoute({
  method: "DELETE",
  path: "/projects/{project}",
  operation: "deleteProject",
  tag: "projects",
  summary: "Deletes a project with everything in it. Its name has to be said.",
  access: { to: "project", role: "owner", scope: "projects:write" },
  query: z.strictObject({ name: projectNameShape.describe("The project's name: nothing else is deleted.") }),
  answers: { 204: { description: "Nobody sees it any more." } },
  async handle({ standing, query }, { projects }) {
    await projects.delete(standing.caller, standing, query.name);
    return { status: 204, empty: true };
  },
});
