import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Volume } from "./volume.js";

const hourMs = 3_600_000;

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "volume-"));
});
afterEach(() => rm(root, { recursive: true }));

test("what a killed server has begun to write is deleted once nothing was added to it for long enough", async () => {
  const incoming = join(root, ".incoming");
  await mkdir(incoming);
  for (const name of ["old", "new"]) await writeFile(join(incoming, name), "half");
  await utimes(join(incoming, "old"), 1, 1);
  await new Volume(root).deleteAbandoned(Date.now() - hourMs);
  expect(await readdir(incoming)).toEqual(["new"]);
});

test("a project that is no more has its files deleted, and no other has", async () => {
  for (const project of ["gone", "kept"]) {
    await mkdir(join(root, project, "folder"), { recursive: true });
    await writeFile(join(root, project, "folder", "file"), project);
  }
  await symlink(join(root, "kept"), join(root, "gone", "link"));
  for (const _ of ["first", "again"]) await new Volume(root).purge("gone");
  expect(await readdir(root)).toEqual(["kept"]);
  expect(await readdir(join(root, "kept", "folder"))).toEqual(["file"]);
});
