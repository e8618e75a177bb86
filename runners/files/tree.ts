import { FileRefusal } from "./file-refusal.js";
import type { HeldFolder } from "./held-folder.js";

/** How many folders within each other are held open at once: user code may nest further than that. */
const deepestTree = 200;

/** Names of a folder in order: at most `limit` of those after `after`. Keeps few more than it gives, however many there are. */
export async function firstNames(
  folder: HeldFolder,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  let names: string[] = [];
  const first = (): string[] => names.sort(byCodeUnits).slice(0, limit);
  for await (const name of folder.names()) {
    if (name <= after) continue;
    names.push(name);
    if (names.length > 2 * limit + 100) names = first();
  }
  return first();
}

/** Of all regular files in a folder and in those within it. */
export async function bytesIn(folder: HeldFolder, depth = 0): Promise<number> {
  let bytes = 0;
  for await (const name of folder.names()) {
    const stats = await folder.stat(name).catch(() => null); // it has gone meanwhile
    if (stats?.isFile()) bytes += Number(stats.size);
    if (!stats?.isDirectory() || depth === deepestTree) continue;
    const within = await folder.folder(name).catch(() => null);
    if (!within) continue;
    await using held = within;
    bytes += await bytesIn(held, depth + 1);
  }
  return bytes;
}

/** Deletes a folder and everything in it, from inside outwards, each name in the folder that is held. */
export async function removeTree(folder: HeldFolder, name: string, depth = 0): Promise<void> {
  if (depth === deepestTree)
    throw new FileRefusal(
      "NotEmpty",
      `More than ${deepestTree} folders are within each other: delete them by code.`,
    );
  await removeContent(folder, name, depth);
  await folder.removeFolder(name);
}

async function removeContent(folder: HeldFolder, name: string, depth: number): Promise<void> {
  await using held = await folder.folder(name);
  for await (const inner of held.names()) {
    if ((await held.stat(inner)).isDirectory()) await removeTree(held, inner, depth + 1);
    else await held.unlink(inner);
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
