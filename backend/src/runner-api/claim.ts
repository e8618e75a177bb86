import { validators, type ClaimRequest } from "@flowrunner/protocol";
import { jsonBody } from "./bodies.js";
import { defineRoute } from "./route.js";

/** Waits for an attempt of the worker's pool. */
export const claim = defineRoute({
  listener: "runner",
  method: "POST",
  path: "/runner/v1/claim",
  auth: "worker",
  body: jsonBody<ClaimRequest>(validators.claimRequest, () => 4 * 1024),
  async handle({ principal, body, signal }, { dispatcher, safety }) {
    await safety?.refuseUnsafe();
    const answer = await dispatcher.claim(principal, body.nonce, signal);
    return answer ? { status: 200, json: answer } : { status: 204 };
  },
});
