import { validators, type Heartbeat } from "@flowrunner/protocol";
import { jsonBody } from "./bodies.js";
import { defineRoute } from "./route.js";

/** Says that an attempt's worker is alive, and how far it is. */
export const heartbeat = defineRoute({
  listener: "runner",
  method: "POST",
  path: "/runner/v1/attempts/:attempt/heartbeat",
  auth: "callback",
  body: jsonBody<Heartbeat>(validators.heartbeat, () => 64 * 1024),
  async handle({ principal, body }, { heartbeats, progressed }) {
    const answer = heartbeats.beat(principal.attempt);
    if (body.progress) progressed(principal.attempt, body.progress);
    return { status: 200, json: answer };
  },
});
