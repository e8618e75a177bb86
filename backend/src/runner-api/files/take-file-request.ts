import { filesMediaType } from "@flowrunner/protocol";
import { noBody } from "../bodies.js";
import { defineRoute } from "../route.js";
import { fileWorkOf } from "./file-work.js";

/** Gives what is to be done with the project's files, and what is to be written. */
export const takeFileRequest = defineRoute({
  listener: "runner",
  method: "POST",
  path: "/runner/v1/files/requests/:request/take",
  auth: "fileWorker",
  body: noBody,
  async handle({ principal, parameters }, services) {
    const { requests } = fileWorkOf(services);
    const given = await requests.take(parameters.get("request")!, principal.project);
    return { status: 200, type: filesMediaType, ...given };
  },
});
