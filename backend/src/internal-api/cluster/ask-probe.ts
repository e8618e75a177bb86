import { internalRoutes, validators, type ProbeRequest } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Tells a controller what to probe for, and when somebody did so last. */
export const askProbe = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.probe,
  auth: "launcher",
  body: jsonBody<ProbeRequest>(validators.probeRequest, () => 4 * 1024),
  async handle({ body }, { safety }) {
    return { status: 200, json: await safety.asked(body.epoch) };
  },
});
