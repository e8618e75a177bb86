import { internalRoutes, validators, type RunsLook } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Shows the runs of objects as their status does. */
export const lookAtRuns = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.runViews,
  auth: "launcher",
  body: jsonBody<RunsLook>(validators.runsLook, () => 256 * 1024),
  async handle({ body }, { epochs, runStatuses }) {
    await epochs.refuseStale(body.epoch);
    const runs = await runStatuses.look(body.namespace, body.owners);
    return { status: 200, json: { runs } };
  },
});
