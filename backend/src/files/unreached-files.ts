import { AppError } from "../errors.js";
import type { Files } from "./project-files.js";

/**
 * Files that steps have on a volume of their own, which this server does not reach: nothing is taken that no step would
 * ever find.
 */
export const unreachedFiles: Files = {
  list: refuse,
  read: refuse,
  write: refuse,
  move: refuse,
  delete: refuse,
};

async function refuse(): Promise<never> {
  throw new AppError(
    "FilesUnavailable",
    "The project's files are on a volume that the server does not reach.",
  );
}
