import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";

/** Stands in the place of `node`: tells its process, its limits and what it was called with. */
const witness = '#!/bin/sh\necho "pid $$"\necho "with $*"\ncat /proc/self/limits\n';

test.runIf(process.platform === "linux").for(["pod", "files"])(
  "the image's program %s is its first process, and writes no core",
  async (name) => {
    const dockerfile = await readFile(join(import.meta.dirname, "../Dockerfile"), "utf8");
    const [program, ...args] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(dockerfile)![1]!) as [
      string,
      ...string[],
    ];
    const folder = await mkdtemp(join(tmpdir(), "image-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "node"), witness);
    await chmod(join(folder, "node"), 0o755);
    const started = spawn(program, [...args, name], { env: { PATH: `${folder}:/usr/bin:/bin` } });
    const told = await text(started.stdout);
    expect(told).toMatch(/^Max core file size +0 +0 /m);
    expect(told).toContain(`pid ${started.pid}\nwith --max-old-space-size=96`);
    expect(told).toContain(` /opt/flowrunner/agent/${name}.js\n`);
  },
);
