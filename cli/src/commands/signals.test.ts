import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { BuiltFlow } from "../testing/built-flow.js";
import { flowText } from "../testing/flow-text.js";

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

const waiting = flowText(`
- name: patient
  runtime: bash
  run: |
    echo "I am $$"
    sleep 600`);

/** Its code takes no notice of SIGTERM. */
const deaf = flowText(`
- name: deaf
  runtime: bash
  run: |
    trap '' TERM
    echo "I am $$"
    while true; do sleep 0.1; echo still here; done`);

/** A killed process whose parent is gone stays as a zombie until somebody asks for it. */
async function isAlive(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => null);
  return status !== null && !/^\d+ \(.*\) Z/.test(status);
}

function pidIn(stderr: string): number {
  return Number(/I am (\d+)/.exec(stderr)?.[1]);
}

describe("flow run", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("cancels its run on %s", async (signal) => {
    const started = flow.start(["run", "-", "-o", "json"], { stdin: waiting });
    await started.said(/I am/);
    started.child.kill(signal);
    const { code, stdout, stderr } = await started.ended;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toEqual({
      status: "cancelled",
      output: null,
      error: null,
      steps: [{ path: "patient", status: "cancelled", attempts: 1 }],
    });
    expect(stderr).toContain("example  cancelled in ");
    expect(await isAlive(pidIn(stderr))).toBe(false);
    expect(await readdir(flow.temporaryFolder)).toEqual([]);
  });

  it("ends at once when it is asked twice, and kills code that takes no notice", async () => {
    const started = flow.start(["run", "-", "-o", "json"], { stdin: deaf });
    await started.said(/I am/);
    started.child.kill("SIGINT");
    await started.said(/cancelling/);
    // What comes at once would be taken for the first one's echo.
    await started.said(/(still here[^]*){4}/);
    const askedAgain = performance.now();
    started.child.kill("SIGINT");
    const { code, stdout, stderr } = await started.ended;
    expect(performance.now() - askedAgain, "the grace of 10 s is not waited for").toBeLessThan(10_000);
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ status: "cancelled", output: null });
    expect(await isAlive(pidIn(stderr))).toBe(false);
    expect(await readdir(flow.temporaryFolder)).toEqual([]);
  });

  it("takes a signal and its echo for one wish", async () => {
    const started = flow.start(["run", "-"], {
      stdin: deaf.replace("trap '' TERM", "trap 'sleep 0.3; echo tidied up; exit 3' TERM"),
    });
    await started.said(/I am/);
    started.child.kill("SIGINT");
    started.child.kill("SIGTERM");
    const { code, stderr } = await started.ended;
    expect(code).toBe(130);
    expect(stderr).toContain("tidied up");
  });

  it("takes its code and its files with it when it is killed", async () => {
    const started = flow.start(["run", "-"], { stdin: deaf });
    await started.said(/I am/);
    started.child.kill("SIGKILL");
    const { stderr } = await started.ended;
    await vi.waitFor(async () => expect(await isAlive(pidIn(stderr))).toBe(false), { timeout: 60_000 });
    await vi.waitFor(async () => expect(await readdir(flow.temporaryFolder)).toEqual([]), {
      timeout: 60_000,
    });
  });
});
