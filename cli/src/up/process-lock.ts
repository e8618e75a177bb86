import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, thisProcess, type ProcessIdentity } from "./process-identity.js";

/*
 * A lock that its holder's death opens, as files in a folder of its own: the one with the highest number names the
 * holder. Whoever finds that one dead makes the next.
 *
 * L1 A file appears whole and once: it is linked from one that is written, which fails where there is one already.
 * L2 The highest file is never removed, so numbers never start again; lower ones go from the lowest up.
 * L3 A file that was made below the highest holds nothing. Its maker finds out: the file it made its own the successor
 *    of is gone then (L2), or a higher one is there.
 */

/** Takes the lock for this process until it ends, or gives who holds it. */
export function takeLock(folder: string): "taken" | ProcessIdentity {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    const highest = numbersIn(folder).at(-1) ?? 0;
    const holder = readHolder(folder, highest);
    if (holder && isAlive(holder)) return holder;
    if (!make(folder, highest + 1)) continue;
    if (isHighest(folder, highest + 1)) return "taken";
    rmSync(fileOf(folder, highest + 1), { force: true });
  }
}

/** Null: nobody holds it. */
export function lockHolder(folder: string): ProcessIdentity | null {
  const holder = readHolder(folder, numbersIn(folder).at(-1) ?? 0);
  return holder && isAlive(holder) ? holder : null;
}

/** Whether nobody had made it before. */
function make(folder: string, number: number): boolean {
  const draft = join(folder, `draft-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    linkSync(draft, fileOf(folder, number)); // L1
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw failure;
  } finally {
    rmSync(draft);
  }
}

function isHighest(folder: string, number: number): boolean {
  const isSuccessor = number === 1 || existsSync(fileOf(folder, number - 1)); // L3
  const numbers = numbersIn(folder);
  if (!isSuccessor || numbers.at(-1) !== number) return false;
  for (const lower of numbers.slice(0, -1)) rmSync(fileOf(folder, lower), { force: true }); // L2
  return true;
}

function readHolder(folder: string, number: number): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), "utf8")) as ProcessIdentity;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw failure;
  }
}

function numbersIn(folder: string): readonly number[] {
  return namesIn(folder)
    .flatMap((name) => /^holder-(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function fileOf(folder: string, number: number): string {
  return join(folder, `holder-${number}`);
}
