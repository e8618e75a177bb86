import { mkdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Where `run:` code is written: a folder of its own, outside the working directory. */
export const codeFolder = join(tmpdir(), "code");

/** Loads the code and returns its entry; `reportHash` is told a file's hash before any of it runs. */
export async function loadProgram(program, files, reportHash) {
  const path =
    "code" in program ? writeCode(program.code, files) : await findFile(program.file, files, reportHash);
  const module = await import(pathToFileURL(path).href);
  if (typeof module.default === "function") return module.default;
  throw new TypeError("The code has no entry: write `export default async (input, ctx) => …`");
}

function writeCode(code, { root }) {
  mkdirSync(codeFolder);
  if (root !== null) symlinkSync(join(root, "node_modules"), join(codeFolder, "node_modules"));
  const path = join(codeFolder, "step.mjs");
  writeFileSync(path, code);
  return path;
}

async function findFile(file, { root }, reportHash) {
  if (root === null) throw new Error(`There are no files here, so no file ${file}`);
  const home = realpathSync(root);
  if (!isFile(join(home, file))) throw new Error(`There is no file ${file} in the project's files`);
  const path = realpathSync(join(home, file));
  if (!path.startsWith(home + sep)) throw new Error(`The file ${file} is outside the project's files`);
  const { createHash } = await import("node:crypto");
  reportHash(`sha256:${createHash("sha256").update(readFileSync(path)).digest("hex")}`);
  return path;
}

/** A pipe or a device, which would be read without an end, is none. */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
