import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { usageProblem } from "../refused.js";

/** The absolute path of the project's files: the folder given, else the flow's own, or the present one for `-`. */
export async function filesFolder(given: string | undefined, flowFile: string): Promise<string> {
  if (given === undefined) return resolve(flowFile === "-" ? "." : dirname(flowFile));
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return resolve(given);
  throw usageProblem(
    `--files ${given}: there is no such folder`,
    "--files names the folder of the project's files",
  );
}
