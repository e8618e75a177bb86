import { AppError } from "../errors.js";

const retryAfterSeconds = 5;

/** Why a project's files cannot be had now. What was asked may be asked again. */
export function filesUnavailable(why: string, cause?: unknown): AppError {
  return new AppError("FilesUnavailable", why, { details: { retryAfterSeconds }, cause });
}

/** Of what a file worker asks for: it was given to another, its caller has gone, or there never was such a thing. */
export function notHere(): AppError {
  return new AppError("NotFound", "Nothing of this name is to be done here: poll again.");
}
