import { internalRoutes, validators, type WorkersLook } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Says what the agents of pods do. */
export const lookAtWorkers = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.workerViews,
  auth: "launcher",
  body: jsonBody<WorkersLook>(validators.workersLook, () => 64 * 1024),
  async handle({ body }, { epochs, podWorkers }) {
    await epochs.refuseStale(body.epoch);
    return { status: 200, json: { workers: await podWorkers(body.pods) } };
  },
});
