import { routes, validators, type FilesNotice, type FilesPoll } from "@flowrunner/protocol";
import { AppError } from "../../errors.js";
import { jsonBody } from "../bodies.js";
import { defineRoute } from "../route.js";
import { fileWorkOf } from "./file-work.js";

/** Waits until somebody, at whichever server, asks for something of the project's files. */
export const pollFiles = defineRoute({
  listener: "runner",
  method: "POST",
  path: routes.filesPoll,
  auth: "fileWorker",
  body: jsonBody<FilesPoll>(validators.filesPoll, () => 8 * 1024),
  async handle({ principal, body, signal }, services) {
    if (principal.state !== "waiting") throw new AppError("WorkerGone", "The worker is to leave.");
    const notice = await fileWorkOf(services).poll(principal.project, body.except, signal);
    return notice ? { status: 200, json: { v: 1, ...notice } satisfies FilesNotice } : { status: 204 };
  },
});
