import type { NextFunction, Request, Response } from "express";
import { version } from "../version.js";

/** Programs that are older or newer than the server can tell by it. */
export const versionHeader = "flowrunner-version";

/** Puts the server's version on an answer, whatever it will be. */
export function tellVersion(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(versionHeader, version);
  next();
}
