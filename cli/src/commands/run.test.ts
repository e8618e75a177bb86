import { mkdir, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BuiltFlow, type CallOptions, type Ended } from "../testing/built-flow.js";
import { flowText } from "../testing/flow-text.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

/** Runs the text as a flow given on standard input. */
function run(text: string, args: readonly string[] = [], options: CallOptions = {}): Promise<Ended> {
  return flow.call(["run", "-", ...args], { ...options, stdin: text });
}

const node = (body: string, keys = ""): string => `
- name: step
  runtime: node
  run: |
    export default async (input, ctx) => { ${body} };
${keys.replace(/^(?=.)/gm, "  ")}`;

/** The TCP addresses that a process listens at (proc(5): state 0A). */
async function listeningAddresses(pid: number): Promise<string[]> {
  const links = (await readdir(`/proc/${pid}/fd`)).map((fd) =>
    readlink(`/proc/${pid}/fd/${fd}`).catch(() => ""),
  );
  const sockets = new Set((await Promise.all(links)).map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]));
  const tables = await Promise.all(["tcp", "tcp6"].map((table) => readFile(`/proc/net/${table}`, "utf8")));
  return tables
    .flatMap((table) => table.trim().split("\n").slice(1))
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[3] === "0A" && sockets.has(columns[9]))
    .map(([, address = ""]) => readableAddress(address));
}

/** `0100007F:1F90` is 127.0.0.1:8080. */
function readableAddress(address: string): string {
  const [host = "", port = ""] = address.split(":");
  const bytes =
    host
      .match(/../g)
      ?.reverse()
      .map((byte) => parseInt(byte, 16)) ?? [];
  return `${bytes.join(".")}:${parseInt(port, 16)}`;
}

describe("flow run", () => {
  const runtimes = [
    { name: "node", code: 'console.log("said"); export default ({ size }) => ({ twice: 2 * size });' },
    { name: "python", code: 'print("said")\ndef main(input): return {"twice": 2 * input["size"]}' },
    { name: "bash", code: 'echo said; echo "{\\"twice\\": $((2 * INPUT_SIZE))}" > "$FLOW_OUTPUT"' },
  ];
  it.each(runtimes)(
    "runs $name code: its output on standard output, its log on standard error",
    async (row) => {
      const code = row.code.replace(/^/gm, "    ");
      const steps = `- name: step\n  runtime: ${row.name}\n  with: {size: "\${ inputs.size }"}\n  run: |\n${code}`;
      const ended = await run(flowText(steps), ["-i", "size=4"]);
      expect(ended).toMatchObject({ code: 0, stdout: '{\n  "twice": 8\n}\n' });
      expect(ended.stderr).toMatch(
        /^step {2}started\nstep {2}said\nstep {2}succeeded in .*\nexample {2}succeeded in .*\n$/,
      );
    },
  );

  it("says why the run failed, with the code's own trace, and prints no output", async () => {
    const ended = await run(flowText(node('throw new TypeError("no such order")')));
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(/^step {2}failed in .*: TypeError: no such order$/m);
    expect(ended.stderr).toMatch(/^error in step: TypeError: no such order\n.*\n {6}at .*step\.mjs:1/m);
  });

  it("says nothing but the run's own lines, however many steps it has", async () => {
    const each =
      '- name: each\n  forEach: "${ range(20) }"\n  steps: [{name: a, runtime: bash, run: "true"}]';
    const ended = await run(flowText(each));
    const strange = ended.stderr
      .split("\n")
      .filter((line) => !/^(each(\[\d+\]\.a)?|example) {2}|^$/.test(line));
    expect(strange).toEqual([]);
  });

  it("leaves nothing in the temporary folder", async () => {
    await run(flowText(node("return 1")));
    await run(flowText(node('throw new Error("x")')));
    expect(await readdir(flow.temporaryFolder)).toEqual([]);
  });

  it("opens one port, of the loopback, and writes nothing but its temporary folder", async () => {
    const folder = await temporaryFolder();
    const stdin = flowText(node('console.log("here"); await new Promise((end) => setTimeout(end, 60_000))'));
    const started = flow.start(["run", "-"], { stdin, cwd: folder });
    await started.said(/here/);
    const ports = await listeningAddresses(started.child.pid!);
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)]);
    expect(await readdir(folder)).toEqual([]);
    expect(await readdir(flow.temporaryFolder)).toEqual([expect.stringMatching(/^flow-run-/)]);
    started.child.kill("SIGINT");
    await started.ended;
  });

  it("reads the project's files beside the flow, or from --files", async () => {
    const folder = await temporaryFolder({
      "a.yaml": flowText("- name: step\n  runtime: bash\n  file: scripts/a.sh"),
    });
    for (const [place, word] of Object.entries({ scripts: "beside", "other/scripts": "elsewhere" })) {
      await mkdir(join(folder, place), { recursive: true });
      await writeFile(join(folder, place, "a.sh"), `echo '"${word}"' > "$FLOW_OUTPUT"`);
    }
    const file = join(folder, "a.yaml");
    expect(await flow.call(["run", file])).toMatchObject({ code: 0, stdout: '"beside"\n' });
    const other = ["--files", join(folder, "other")];
    expect(await flow.call(["run", file, ...other])).toMatchObject({ code: 0, stdout: '"elsewhere"\n' });
  });

  it("gives the flow its config", async () => {
    const steps = "- name: step\n  value: ${ config.region + string(config.count) }";
    const ended = await run(flowText(steps), ["--config", "region=eu", "--config", "count=3"]);
    expect(ended).toMatchObject({ code: 0, stdout: '"eu3"\n' });
  });

  it("shows a secret to the code that names it and to nobody else", async () => {
    const secret = "correct-horse-battery";
    const body = `
      const { KEY } = ctx.secrets;
      console.log("raw " + KEY, "base64 " + Buffer.from(KEY).toString("base64"));
      return { length: KEY.length, KEY }`;
    const steps = node(body, "secrets: [KEY]");
    const ended = await run(flowText(steps), ["--secret", "KEY", "-o", "json"], { env: { KEY: secret } });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: "succeeded",
      output: { length: secret.length },
    });
    const everything = ended.stdout + ended.stderr;
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString("base64"));
  });

  it("prints an output of a megabyte whole into a pipe", async () => {
    const ended = await run(flowText(node('return "x".repeat(1 << 20)')));
    expect(ended.code).toBe(0);
    expect((JSON.parse(ended.stdout) as string).length).toBe(1 << 20);
  });

  it("does not mind that nobody reads its output", async () => {
    const started = flow.start(["run", "-"], { stdin: flowText(node('return "x".repeat(1 << 20)')) });
    started.child.stdout.destroy();
    await expect(started.ended).rejects.toThrow(); // its standard output was not read to the end
    const code = await new Promise((resolve) => {
      if (started.child.exitCode === null) started.child.once("exit", resolve);
      else resolve(started.child.exitCode);
    });
    expect(code).toBe(0);
  });

  describe("with -o json", () => {
    it("prints one document: status, output, error, steps", async () => {
      const steps = `
- name: first
  value: \${ inputs.size + 1 }
- name: never
  if: "false"
  value: 0
- name: second
  runtime: node
  with: {size: "\${ steps.first.output }"}
  run: |
    export default async ({ size }, { attempt }) => {
      if (attempt === 1) throw Object.assign(new Error("busy"), { code: "Busy" });
      return size;
    };
  retry: {maxAttempts: 2, delay: 1ms}`;
      const ended = await run(flowText(steps), ["-i", "size=1", "-o", "json"]);
      expect(ended.code).toBe(0);
      expect(JSON.parse(ended.stdout)).toEqual({
        status: "succeeded",
        output: 2,
        error: null,
        steps: [
          { path: "first", status: "succeeded", attempts: 0, output: 2 },
          { path: "never", status: "skipped", attempts: 0 },
          { path: "second", status: "succeeded", attempts: 2, output: 2 },
        ],
      });
    });

    it("prints one document for a run that failed", async () => {
      const ended = await run(flowText(node('throw new Error("busy")')), ["-o", "json"]);
      expect(ended.code).toBe(1);
      const error = { code: "CodeError", message: "busy", step: "step", attempt: 1 };
      expect(JSON.parse(ended.stdout)).toMatchObject({
        status: "failed",
        output: null,
        error,
        steps: [{ path: "step", status: "failed", attempts: 1, error }],
      });
    });

    it("holds outputs too large for the history", async () => {
      const ended = await run(flowText(node('return "x".repeat(100_000)')), ["-o", "json"]);
      const { steps } = JSON.parse(ended.stdout) as { steps: { output: string }[] };
      expect(steps[0]?.output).toHaveLength(100_000);
    });
  });

  describe("refuses", () => {
    const declared = `
inputs:
  type: object
  required: [items]
  properties:
    items: {type: array, items: {type: number}}
    limit: {type: number}`;

    it("input that the flow does not allow, each fault at its declaration", async () => {
      const text = flowText("- name: a\n  value: 1", declared);
      const ended = await run(text, ["-i", 'items=[1, "two"]', "-i", "limit=many"]);
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      const faults = ended.stderr.match(/^<stdin>:\d+:\d+: error InvalidInput: .*$/gm);
      expect(faults).toHaveLength(2);
      expect(ended.stderr).toMatch(/InvalidInput: .*items\[1\]/);
      expect(ended.stderr).toMatch(/limit: \{type: number\}\n.*\^/);
    });

    it("invalid input with one document of -o json", async () => {
      const ended = await run(flowText("- name: a\n  value: 1", declared), ["-o", "json"]);
      expect(ended.code).toBe(2);
      const { diagnostics } = JSON.parse(ended.stdout) as { diagnostics: object[] };
      expect(diagnostics).toMatchObject([{ severity: "error", code: "InvalidInput", path: "" }]);
    });

    it("a file with two flows, at the second one", async () => {
      const one = flowText("- name: a\n  value: 1");
      const ended = await run(`${one}---\n${one}`);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toMatch(/^<stdin>:\d\d:1: error SeveralDocuments: /);
    });

    it("a flow and inputs that are both standard input", async () => {
      const ended = await run(flowText("- name: a\n  value: 1"), ["--input-file", "-"]);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toMatch(
        /^error: the flow and --input-file cannot both be standard input\n {2}help: /,
      );
    });
  });
});
