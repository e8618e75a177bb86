import { internalRoutes, validators, type Observations } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Takes what the controller saw of pods and pools. */
export const takeObservations = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.observations,
  auth: "launcher",
  body: jsonBody<Observations>(validators.observations, () => 4 * 1024 * 1024),
  async handle({ body }, { observations }) {
    await observations.take(body.observations, body.epoch);
    return { status: 204 };
  },
});
