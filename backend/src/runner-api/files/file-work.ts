import type { FileWork } from "../../files/file-work.js";
import { notHere } from "../../files/unavailable.js";
import type { RunnerServices } from "../services.js";

/** Throws `AppError` `NotFound` where files are on the server's own machine: it has nothing for a file worker to do. */
export function fileWorkOf({ files }: RunnerServices): FileWork {
  if (!files) throw notHere();
  return files;
}
