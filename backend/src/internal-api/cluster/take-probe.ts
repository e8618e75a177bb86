import { internalRoutes, validators, type ProbeReport } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Takes what a controller found of the installation's walls. */
export const takeProbe = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.probeReports,
  auth: "launcher",
  body: jsonBody<ProbeReport>(validators.probeReport, () => 64 * 1024),
  async handle({ body }, { safety }) {
    await safety.take(body);
    return { status: 204 };
  },
});
