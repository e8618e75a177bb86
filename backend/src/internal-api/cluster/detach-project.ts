import { internalRoutes, validators, type ProjectDetach } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Takes from a namespace what its pods could show. */
export const detachProject = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.detachedProjects,
  auth: "launcher",
  body: jsonBody<ProjectDetach>(validators.projectDetach, () => 4 * 1024),
  async handle({ body }, { detachments }) {
    await detachments.detach(body);
    return { status: 204 };
  },
});
