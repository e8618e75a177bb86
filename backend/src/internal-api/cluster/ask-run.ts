import { internalRoutes, validators, type RunAsk } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Cancels, pauses or resumes a run. */
export const askRun = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.runAsks,
  auth: "launcher",
  body: jsonBody<RunAsk>(validators.runAsk, () => 4 * 1024),
  async handle({ body }, { clusterRuns }) {
    await clusterRuns.ask(body);
    return { status: 204 };
  },
});
