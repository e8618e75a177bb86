import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FirstUser } from "../../bootstrap.js";
import { AppWorld, type AppReply } from "../../testing/app-world.js";

let world: AppWorld;
let first: FirstUser;
let filesFolder = "";
beforeAll(async () => {
  filesFolder = await mkdtemp(join(tmpdir(), "files-"));
  world = await AppWorld.create("postgres", { filesFolder, claimFilesRoot: "/workspace" });
  first = (await world.app.identity.bootstrap())!;
});
afterAll(() => world[Symbol.asyncDispose]());

const bytes = { text: "text", headers: { "content-type": "application/octet-stream" } };

test.each([
  { name: "listed", method: "GET", path: "", sent: {} },
  { name: "read", method: "GET", path: "/a", sent: {} },
  { name: "written", method: "PUT", path: "/a", sent: bytes },
  { name: "moved", method: "POST", path: "/a/move", sent: { json: { to: "b" } } },
  { name: "deleted", method: "DELETE", path: "/a", sent: {} },
])("files that steps have elsewhere are not $name here", async ({ method, path, sent }) => {
  const at = `/projects/${first.project}/files${path}`;
  const reply: AppReply = await world.call(method, at, { token: first.token, ...sent });
  expect(reply).toMatchObject({ status: 503, body: { code: "FilesUnavailable" } });
  expect(await readdir(filesFolder), "nothing is kept where no step looks").toEqual([]);
});
