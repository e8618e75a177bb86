import { validators, type Result } from "@flowrunner/protocol";
import { jsonBody } from "./bodies.js";
import { defineRoute } from "./route.js";

/** Beside the output: the error's trace and the last log lines. */
const besideOutputBytes = 8 * 1024 * 1024;

/** Ends an attempt with what its code gave. Answered after the commit, a repetition like the first. */
export const result = defineRoute({
  listener: "runner",
  method: "POST",
  path: "/runner/v1/attempts/:attempt/result",
  auth: "callback",
  body: jsonBody<Result>(validators.result, ({ outputBytes }) => outputBytes + besideOutputBytes),
  async handle({ principal, body }, { results }) {
    await results.take(principal.attempt, principal.tokenHash, body);
    return { status: 204 };
  },
});
