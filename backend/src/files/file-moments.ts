import type { FileOperation, FileOutcome } from "@flowrunner/protocol";
import type { RequestGivenUp } from "./held-request.js";

/** Told of what becomes of requests that file workers are to do. */
export interface FileMoments {
  told(project: string, operation: FileOperation["operation"], outcome: FileOutcome): void;
  givenUp(project: string, operation: FileOperation["operation"], failure: RequestGivenUp): void;
}
