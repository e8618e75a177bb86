import { internalRoutes, validators, type ProjectAnswer, type ProjectRequest } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Gives a namespace its project. */
export const bindProject = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.projects,
  auth: "launcher",
  body: jsonBody<ProjectRequest>(validators.projectRequest, () => 4 * 1024),
  async handle({ body }, { bindings, observations }) {
    const project = await bindings.bind(body);
    const troubles = await observations.troublesIn(project);
    return { status: 200, json: { project, troubles } satisfies ProjectAnswer };
  },
});
