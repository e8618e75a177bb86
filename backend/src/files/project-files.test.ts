import { StoredFiles, Volume } from "@flowrunner/files";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AppError } from "../errors.js";
import { ProjectFiles } from "./project-files.js";

const project = "prj_here";
const by = "me@example.org";
const limits = { fileBytes: 1_000, projectFileBytes: 3_000 };

let folder = "";
let log: string[] = [];
let files: ProjectFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "project-files-"));
  log = [];
  files = new ProjectFiles({
    stored: new StoredFiles({ volume: new Volume(folder), clock: Date, limits }),
    audit: async (of, { actor, action, target }) => void log.push(`${of} ${actor} ${action} ${target}`),
  });
});
afterEach(() => rm(folder, { recursive: true }));

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

test("files are logged when they were changed, and not when they were not", async () => {
  await files.write(project, "a", bytesOf("text"), { by });
  const again = files.write(project, "a", bytesOf("text"), { by, expected: { kind: "nothing" } });
  await expect(again).rejects.toThrow();
  await expect(files.delete(project, "absent", { by, recursive: false })).rejects.toThrow();
  await files.move(project, "a", "b", { by });
  await files.delete(project, "b", { by, recursive: false });
  expect(log).toEqual(
    ["file.written a", "file.moved a", "file.deleted b"].map((entry) => `${project} ${by} ${entry}`),
  );
});

test("what files refuse is an error that a caller can be told", async () => {
  await expect(files.read(project, "../a")).rejects.toMatchObject({ code: "InvalidPath", status: 400 });
  await files.write(project, "a", bytesOf("text"), { by });
  const refused = await files
    .write(project, "a", bytesOf("new"), { by, expected: { kind: "exactly", etag: "other" } })
    .catch((failure: unknown) => failure);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({
    code: "PreconditionFailed",
    details: { etag: expect.any(String) as unknown },
  });
});
