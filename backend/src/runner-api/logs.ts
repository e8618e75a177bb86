import { validators, type LogLine } from "@flowrunner/protocol";
import { ndjsonBody } from "./bodies.js";
import { defineRoute } from "./route.js";

/** Stores lines of an attempt's log. */
export const logs = defineRoute({
  listener: "runner",
  method: "POST",
  path: "/runner/v1/attempts/:attempt/logs",
  auth: "callback",
  body: ndjsonBody<LogLine>(validators.logLine, ({ logBodyBytes }) => 2 * logBodyBytes),
  async handle({ principal, body }, services) {
    return { status: 200, json: await services.logs.append(principal.attempt, principal.tokenHash, body) };
  },
});
