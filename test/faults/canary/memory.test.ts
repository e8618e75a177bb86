import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { BuiltFlow } from "../../../cli/src/testing/built-flow.js";
import { temporaryFolder } from "../../../cli/src/testing/temporary-folder.js";
import { UpProcess } from "../../../cli/src/testing/up-process.js";
import { PlatformClient } from "../kills/platform-client.js";
import { foundInMemory } from "./process-memory.js";

const canary = "canary-of-the-memory-7d1e4a90";
/** As strings and buffers have it, and as strings with letters of other alphabets do. */
const forms = [Buffer.from(canary), Buffer.from(canary, "utf16le")];

const flowText = JSON.stringify({
  ...{ apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "uses-it" } },
  spec: {
    steps: [{ name: "uses", runtime: "bash", secrets: ["CANARY"], run: 'test -n "$CANARY"' }],
  },
});

/** The soft and the hard limit of a process's core dumps. */
async function coreLimits(pid: number): Promise<readonly string[]> {
  const [, ...limits] = /^Max core file size +(\S+) +(\S+)/m.exec(
    await readFile(`/proc/${pid}/limits`, "utf8"),
  )!;
  return limits;
}

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

describe("the memory of a server", () => {
  test("has no secret that it does not work with, but for dead text, and no crash writes it to the disk", async () => {
    const [dataDir, snapshots] = [await temporaryFolder(), await temporaryFolder()];
    // Text of JavaScript cannot be wiped. So that it does not hide what can, the collector is told to wipe what is dead.
    const collecting = [
      "--clear-free-memory",
      "--heapsnapshot-signal=SIGUSR2",
      `--diagnostic-dir=${snapshots}`,
    ];
    const command = ["prlimit", "--core=unlimited", process.execPath, ...collecting] as const;
    const server = UpProcess.start(flow, { dataDir, command: [...command] });
    onTestFinished(() => server.end());
    const { address, firstUser } = await server.ready;
    const client = new PlatformClient(address, firstUser!);
    await client.putSecret("CANARY", canary);
    await client.publish("uses-it", flowText);
    const runs = await Promise.all(["1", "2", "3"].map((key) => client.start("uses-it", key)));
    await client.whenAllEnded(100);
    for (const run of runs) expect((await client.status(run)).status).toBe("succeeded");
    expect(await coreLimits(server.pid)).toEqual(["0", "0"]);
    expect(await coreLimits((await server.host()).pid)).toEqual(["0", "0"]);

    process.kill(server.pid, "SIGUSR2"); // a snapshot begins with a collection
    const snapshot = await vi.waitUntil(
      async () => {
        const [name] = await readdir(snapshots);
        const text = name === undefined ? "" : await readFile(join(snapshots, name), "utf8");
        return text.trimEnd().endsWith("}") && text;
      },
      { interval: 200, timeout: 60_000 },
    );
    const lives = (text: string): boolean => snapshot.includes(text);
    expect([lives(firstUser!.project), lives(canary)], "what lives").toEqual([true, false]);
    const project = Buffer.from(firstUser!.project);
    expect(await foundInMemory(server.pid, [...forms, project])).toEqual([project]);
  });

  test.each([
    { name: "as text", keep: "globalThis.kept = [process.argv[1], '!'].join('')" },
    { name: "in a buffer", keep: "globalThis.kept = Buffer.alloc(99, process.argv[1])" },
  ])("shows what it keeps $name", async ({ keep }) => {
    const [first, last] = [canary.slice(0, 9), canary.slice(9)];
    const code = `${keep.replace("process.argv[1]", "process.argv[1] + process.argv[2]")}; console.log(); setInterval(() => {}, 9999)`;
    const child = spawn(process.execPath, ["-e", code, first, last], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    expect(await foundInMemory(child.pid!, forms)).toEqual([forms[0]]);
  });
});
