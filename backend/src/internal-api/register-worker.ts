import { internalRoutes, validators, type WorkerRequest } from "@flowrunner/protocol";
import { jsonBody } from "../runner-api/bodies.js";
import { defineRoute } from "./route.js";

/** Gives a launcher what one worker needs to claim once. */
export const registerWorker = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.workers,
  auth: "launcher",
  body: jsonBody<WorkerRequest>(validators.workerRequest, () => 4 * 1024),
  async handle({ body }, { demand }) {
    return { status: 200, json: await demand.registerWorker(body.pool) };
  },
});
