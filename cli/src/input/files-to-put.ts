import { readdir, stat } from "node:fs/promises";
import { basename, join, posix, relative, resolve, sep } from "node:path";
import { usageProblem } from "../refused.js";

/** A file here, and where it goes. */
export interface FileToPut {
  /** `-`: standard input. */
  readonly from: string;
  readonly to: string;
}

/** The file, or the files of the folder with those of its folders, under `to`; a `to` that ends in `/` is a folder. */
export async function filesToPut(from: string, to: string | undefined): Promise<FileToPut[]> {
  if (from === "-") {
    if (to !== undefined && !to.endsWith("/")) return [{ from, to }];
    throw usageProblem("standard input has no name", "say where it goes: flow file put - PATH");
  }
  const found = await stat(from).catch((error: NodeJS.ErrnoException) => {
    throw usageProblem(
      `cannot read ${from}: ${error.code === "ENOENT" ? "there is no such file" : error.message}`,
    );
  });
  const name = basename(resolve(from));
  if (!found.isDirectory())
    return [{ from, to: to === undefined || to.endsWith("/") ? `${to ?? ""}${name}` : to }];
  const folder = to === undefined ? name : to;
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ from: file, to: posix.join(folder, relative(from, file).split(sep).join("/")) }));
}
