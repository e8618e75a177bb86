import { internalRoutes, validators, type WorkersDrain } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Keeps pods that have claimed nothing from ever doing so. */
export const drainWorkers = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.drainedWorkers,
  auth: "launcher",
  body: jsonBody<WorkersDrain>(validators.workersDrain, () => 64 * 1024),
  async handle({ body }, { retirement }) {
    return { status: 200, json: { drained: await retirement.drain(body, body.epoch) } };
  },
});
