import { randomBytes } from "node:crypto";
import { link, lstat, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { MasterKey } from "./master-key.js";
import { Secret } from "./secret.js";

/** Below the data directory. */
export const masterKeyFile = "master.key";

const othersMay = 0o077;

/**
 * The master key of a data directory, made when there is none, in a file that its owner alone reads. It is there whole or
 * not at all, and of two that make one at once both get the first. Throws `ReadableByOthers`, `InvalidMasterKey`.
 */
export async function loadOrCreateMasterKey(folder: string): Promise<MasterKey> {
  const path = join(folder, masterKeyFile);
  return (await load(path)) ?? (await create(folder, path));
}

async function load(path: string): Promise<MasterKey | null> {
  const found = await lstat(path).catch(unlessCode("ENOENT"));
  if (!found) return null;
  if (process.platform !== "win32" && (!found.isFile() || (found.mode & othersMay) !== 0))
    throw new ReadableByOthers(path);
  return MasterKey.parse(new Secret(await readFile(path, "utf8")));
}

async function create(folder: string, path: string): Promise<MasterKey> {
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  await write(draft, `${MasterKey.generate()}\n`);
  try {
    await link(draft, path).catch(unlessCode("EEXIST"));
  } finally {
    await unlink(draft);
  }
  await sync(folder);
  return (await load(path))!;
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the file's entry as lasting as the file. */
async function sync(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  await opened.sync().finally(() => opened.close());
}

function unlessCode(code: string): (failure: NodeJS.ErrnoException) => null {
  return (failure) => {
    if (failure.code === code) return null;
    throw failure;
  };
}

export class ReadableByOthers extends Error {
  override readonly name = "ReadableByOthers";

  constructor(path: string) {
    super(`${path} has to be a file that its owner alone can read: chmod 600 ${path}`);
  }
}
