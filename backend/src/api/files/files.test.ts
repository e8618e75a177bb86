import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppWorld } from "../../testing/app-world.js";
import { describeFileRoutes } from "./file-routes.conformance.js";

describeFileRoutes("on the server's machine", async () => {
  const root = await mkdtemp(join(tmpdir(), "files-"));
  const world = await AppWorld.create("postgres", { filesFolder: root, assetLimits: { fileBytes: 1_000 } });
  const first = (await world.app.identity.bootstrap())!;
  return { world, first, root, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
});
