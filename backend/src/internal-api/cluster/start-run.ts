import { internalRoutes, validators, type RunRequest } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Starts the run of an object, once. */
export const startRun = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.runs,
  auth: "launcher",
  body: jsonBody<RunRequest>(validators.runRequest, () => 17 * 1024 * 1024),
  async handle({ body }, { clusterRuns }) {
    return { status: 200, json: await clusterRuns.start(body) };
  },
});
