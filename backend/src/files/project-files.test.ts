import { StoredFiles, Volume } from "@flowrunner/files";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AppError } from "../errors.js";
import { filesHere } from "./files-here.js";
import { ProjectFiles } from "./project-files.js";

const project = "prj_here";
const { signal } = new AbortController();
const doing = { by: "me@example.org", signal };
const limits = { fileBytes: 1_000, projectFileBytes: 3_000 };

let folder = "";
let log: string[] = [];
let files: ProjectFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "project-files-"));
  log = [];
  files = new ProjectFiles({
    limits,
    stored: filesHere(new StoredFiles({ volume: new Volume(folder), clock: Date, limits })),
    audit: async (of, { actor, action, target }) => void log.push(`${of} ${actor} ${action} ${target}`),
  });
});
afterEach(() => rm(folder, { recursive: true }));

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

test("files are logged when they were changed, and not when they were not", async () => {
  await files.write(project, "a", bytesOf("text"), doing);
  const again = files.write(project, "a", bytesOf("text"), { ...doing, expected: { kind: "nothing" } });
  await expect(again).rejects.toThrow();
  await expect(files.delete(project, "absent", { ...doing, recursive: false })).rejects.toThrow();
  await files.move(project, "a", "b", doing);
  await files.delete(project, "b", { ...doing, recursive: false });
  expect(log).toEqual(
    ["file.written a", "file.moved a", "file.deleted b"].map((entry) => `${project} ${doing.by} ${entry}`),
  );
});

test("what files refuse is an error that a caller can be told", async () => {
  await expect(files.read(project, "../a", { signal })).rejects.toMatchObject({
    code: "InvalidPath",
    status: 400,
  });
  await files.write(project, "a", bytesOf("text"), doing);
  const refused = await files
    .write(project, "a", bytesOf("new"), { ...doing, expected: { kind: "exactly", etag: "other" } })
    .catch((failure: unknown) => failure);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({
    code: "PreconditionFailed",
    details: { etag: expect.any(String) as unknown },
  });
});

test("a file that is announced as too large is refused before any of it is read", async () => {
  const unread = { [Symbol.asyncIterator]: () => expect.fail("it is read") };
  const writing = files.write(project, "a", unread, { ...doing, announcedBytes: limits.fileBytes + 1 });
  await expect(writing).rejects.toMatchObject({ code: "LimitExceeded", status: 422 });
});
