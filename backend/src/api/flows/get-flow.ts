import { z } from "zod";
import { etagOf } from "../../flows/flow-service.js";
import { etagAnswer, etagHeader, ifNoneMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { flowName, flowOf, flowShape } from "./shapes.js";

export const getFlow = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows/{flow}",
  operation: "getFlow",
  tag: "flows",
  summary: "Gives a flow with its document.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: z.object({ project: z.string(), flow: flowName }),
  headers: z.object(ifNoneMatchHeader),
  answers: {
    200: { description: "The flow.", schema: flowShape, headers: etagAnswer },
    304: { description: "It is as it was seen." },
  },
  async handle({ standing: { project }, parameters, headers }, { flows }) {
    const flow = await flows.get(project, parameters.flow);
    const etag = etagOf(flow);
    if (headers["if-none-match"] === etag) return { status: 304, headers: etagHeader(etag), empty: true };
    return { status: 200, headers: etagHeader(etag), json: flowOf(flow) };
  },
});
