import { internalRoutes, validators, type FlowArchive } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Deletes the flow of an object that has gone. */
export const archiveFlow = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.archivedFlows,
  auth: "launcher",
  body: jsonBody<FlowArchive>(validators.flowArchive, () => 4 * 1024),
  async handle({ body }, { clusterFlows }) {
    await clusterFlows.archive(body);
    return { status: 204 };
  },
});
