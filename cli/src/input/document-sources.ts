import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { usageProblem, type Source } from "../refused.js";
import { readSource } from "./source.js";

const documentFile = /\.(?:ya?ml|json)$/i;

export interface FolderOptions {
  /** Also the folders in folders. */
  readonly recursive?: boolean;
}

/** The texts of files, of the documents in folders by name, and of standard input for `-`. */
export async function readSources(
  paths: readonly string[],
  options: FolderOptions,
  stdin: NodeJS.ReadableStream,
): Promise<Source[]> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await filesAt(path, options)));
  return Promise.all(files.map((file) => readSource(file, stdin)));
}

async function filesAt(path: string, options: FolderOptions): Promise<string[]> {
  if (path === "-" || !(await isFolder(path))) return [path];
  const found = await documentsIn(path, options);
  if (found.length > 0) return found;
  throw usageProblem(
    `there is no *.yaml, *.yml or *.json in ${path}`,
    options.recursive ? undefined : "-R looks into its folders, too",
  );
}

async function documentsIn(folder: string, options: FolderOptions): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (options.recursive && !entry.name.startsWith(".")) files.push(...(await documentsIn(path, options)));
    } else if (documentFile.test(entry.name)) files.push(path);
  }
  return files;
}

/** What is not there is found out when it is read. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
