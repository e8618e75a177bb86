import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { resolvePath } from "./file-path.js";
import { StoredFiles } from "./stored-files.js";
import { Volume } from "./volume.js";

const hourMs = 3_600_000;

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "volume-"));
});
afterEach(() => rm(root, { recursive: true }));

test("what a killed server has begun to write is deleted once nothing was added to it for long enough", async () => {
  const incoming = join(root, ".flowrunner-incoming");
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

describe("a volume of one project", () => {
  const project = "prj_here";
  const limits = { fileBytes: 100, projectFileBytes: 100 };
  const platforms = ".flowrunner-incoming";
  let files: StoredFiles;
  beforeEach(() => {
    files = new StoredFiles({ volume: new Volume(root, "project"), clock: Date, limits });
  });

  async function* half(): AsyncGenerator<Buffer> {
    yield Buffer.from("x".repeat(50));
  }
  const write = (path: string) => files.write(project, resolvePath(path), half());

  test("has the project's files right in it, and what is being written out of sight", async () => {
    await write("a");
    expect((await readdir(root)).sort()).toEqual([platforms, "a"]);
    const listed = await files.list(project, resolvePath(""), "", 10);
    expect(listed.map(({ name }) => name)).toEqual(["a"]);
  });

  test("does not count what is being written twice", async () => {
    await write("a");
    await writeFile(join(root, platforms, "of another"), "x".repeat(50));
    await write("b");
  });

  test.each<{ name: string; ask: () => Promise<unknown> }>([
    { name: "listed", ask: () => files.list(project, resolvePath(platforms), "", 1) },
    { name: "read", ask: () => files.read(project, resolvePath(`${platforms}/a`)) },
    { name: "written", ask: () => write(platforms) },
    { name: "written into", ask: () => write(`${platforms}/a`) },
    { name: "moved", ask: () => files.move(project, resolvePath(platforms), resolvePath("mine")) },
    { name: "moved over", ask: () => files.move(project, resolvePath("a"), resolvePath(`${platforms}/a`)) },
    { name: "deleted", ask: () => files.delete(project, resolvePath(platforms), { recursive: true }) },
  ])("lets the platform's own folder not be $name", async ({ ask }) => {
    await write("a");
    await expect(ask()).rejects.toMatchObject({ code: "InvalidPath" });
    expect((await readdir(root)).sort()).toEqual([platforms, "a"]);
  });

  test.each<{ name: string; plant: (path: string) => Promise<unknown> }>([
    { name: "a file", plant: (path) => writeFile(path, "") },
    { name: "a link to another folder", plant: (path) => symlink(tmpdir(), path) },
  ])("is written to also where code has put $name in that folder's place", async ({ plant }) => {
    await plant(join(root, platforms));
    await write("a");
    expect((await readdir(root)).sort()).toEqual([platforms, "a"]);
  });
});
