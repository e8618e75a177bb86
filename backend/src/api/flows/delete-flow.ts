import { z } from "zod";
import { expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { flowName } from "./shapes.js";

export const deleteFlow = defineRoute({
  method: "DELETE",
  path: "/projects/{project}/flows/{flow}",
  operation: "deleteFlow",
  tag: "flows",
  summary: "Deletes a flow: it starts no more runs. Those it has go on, and keep their versions.",
  access: { to: "project", role: "editor", scope: "flows:write" },
  parameters: z.object({ project: z.string(), flow: flowName }),
  headers: z.object(ifMatchHeader),
  answers: { 204: { description: "It is deleted." } },
  async handle({ standing: { project, caller }, parameters, headers }, { flows }) {
    await flows.delete(project, parameters.flow, caller, (etag) => expectEtag(headers["if-match"], etag!));
    return { status: 204, empty: true };
  },
});
