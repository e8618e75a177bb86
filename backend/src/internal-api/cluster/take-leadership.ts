import { internalRoutes, validators, type LeadershipRequest } from "@flowrunner/protocol";
import { jsonBody } from "../../runner-api/bodies.js";
import { defineRoute } from "../route.js";

/** Makes a controller the leader: those before it do nothing any more. */
export const takeLeadership = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.leadership,
  auth: "launcher",
  body: jsonBody<LeadershipRequest>(validators.leadershipRequest, () => 4 * 1024),
  async handle({ body }, { epochs }) {
    return { status: 200, json: { epoch: await epochs.take(body.holder) } };
  },
});
