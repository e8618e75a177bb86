import { internalRoutes, validators, type WorkerRelease } from "@flowrunner/protocol";
import { jsonBody } from "../runner-api/bodies.js";
import { defineRoute } from "./route.js";

/** Takes back what a worker could have claimed with: if it still asks, it is told to leave. */
export const releaseWorker = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.releasedWorkers,
  auth: "launcher",
  body: jsonBody<WorkerRelease>(validators.workerRelease, () => 4 * 1024),
  async handle({ body }, { demand }) {
    await demand.releaseWorker(body.token);
    return { status: 204 };
  },
});
