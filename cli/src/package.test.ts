import { execFile } from "node:child_process";
import { cp, readdir, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { bundleCli } from "../../build/bundle-cli.js";
import { flowText } from "./testing/flow-text.js";
import { UpProcess } from "./testing/up-process.js";
import { temporaryFolder } from "./testing/temporary-folder.js";

const cli = resolve(import.meta.dirname, "..");
const call = promisify(execFile);

it("One packed file installs into an empty folder without any other package and runs there", async () => {
  const [workspace, empty] = [
    await temporaryFolder(),
    await temporaryFolder({ "a.yaml": flowText("- name: a\n  value: 1") }),
  ];
  for (const part of ["package.json", "bin"])
    await cp(join(cli, part), join(workspace, part), { recursive: true });
  await bundleCli(join(workspace, "dist"));
  const { stdout: packed } = await call("npm", ["pack", "--silent", "--pack-destination", empty], {
    cwd: workspace,
  });
  await call("npm", ["install", "--offline", "--no-audit", "--no-fund", join(empty, packed.trim())], {
    cwd: empty,
  });
  expect(await readdir(join(empty, "node_modules", "@flowrunner"))).toEqual(["cli"]);
  const ended = await call(join(empty, "node_modules/.bin/flow"), ["run", "a.yaml"], { cwd: empty });
  expect(ended.stdout).toBe("1\n");

  const path = await realpath(join(empty, "node_modules/.bin/flow"));
  const server = UpProcess.start({ path, temporaryFolder: empty }, { dataDir: join(empty, "data") });
  onTestFinished(() => server.end());
  expect((await server.ready).firstUser?.token).toMatch(/./);
  await server.host();
  expect(await server.stop("SIGTERM")).toBe(0);
});

it("A checkout that is not built says how to build it", async () => {
  const folder = await temporaryFolder();
  await cp(join(cli, "bin"), join(folder, "bin"), { recursive: true });
  await cp(join(cli, "package.json"), join(folder, "package.json"));
  await expect(call(process.execPath, [join(folder, "bin/flow.js")])).rejects.toMatchObject({
    code: 1,
    stderr: "error: the flow command is not built yet\n  help: run 'make build' first\n",
  });
});
