import { streamedBody } from "../bodies.js";
import { defineRoute } from "../route.js";
import { fileWorkOf } from "./file-work.js";

/** Passes on what became of a request, and what was read. Answered when its caller has it. */
export const tellFileOutcome = defineRoute({
  listener: "runner",
  method: "POST",
  path: "/runner/v1/files/requests/:request/outcome",
  auth: "fileWorker",
  body: streamedBody,
  async handle({ principal, parameters, body }, services) {
    await fileWorkOf(services).requests.tell(parameters.get("request")!, principal.project, body);
    return { status: 204 };
  },
});
