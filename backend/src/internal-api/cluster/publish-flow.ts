import { internalRoutes, validators, type FlowPublication } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Publishes a Flow object, or says why it cannot be. */
export const publishFlow = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.flows,
  auth: "launcher",
  body: jsonBody<FlowPublication>(validators.flowPublication, () => 7 * 1024 * 1024),
  async handle({ body }, { clusterFlows }) {
    return { status: 200, json: await clusterFlows.publish(body) };
  },
});
