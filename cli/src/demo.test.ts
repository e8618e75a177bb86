import { execFile } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { BuiltFlow } from "./testing/built-flow.js";
import { temporaryFolder } from "./testing/temporary-folder.js";

it("The demo shows a file, a secret and a collection at work on a server of its own, and no secret", async () => {
  const { path, temporaryFolder: TMPDIR } = await BuiltFlow.build();
  const command = join(await temporaryFolder(), "flow");
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${path}" "$@"\n`);
  await chmod(command, 0o755);
  const { PATH, HOME } = process.env;
  const demo = resolve(import.meta.dirname, "../../examples/demo");
  const shown = await promisify(execFile)(demo, { env: { PATH, HOME, TMPDIR, FLOW: command } });
  expect(shown.stderr).toMatch(/charging acme with key \*\*\*/);
  expect(shown.stdout).toMatch(/"receipt": "r-/);
});
