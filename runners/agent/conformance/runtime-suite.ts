import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AttemptError, ClaimAnswer, LogLine, Result, RuntimeName } from "@flowrunner/protocol";
import { defaultLimits } from "@flowrunner/protocol";
import { claimOf } from "./claims.js";
import { bashPrograms } from "./programs/bash.js";
import { nodePrograms } from "./programs/node.js";
import { isProgram, type NotApplicable, type Programs } from "./programs/programs.js";
import { pythonPrograms } from "./programs/python.js";
import type { RunnerSite, StartSite } from "./runner-site.js";

const secret = 'pa"ss/wörd+with 9 signs';
const mib = 1024 * 1024;
/** The costly cases once more and more, to find what grows. */
const soaked = { repeats: process.env.FLOWRUNNER_SOAK ? 20 : 0, timeout: 300_000 };

const runtimes: readonly { runtime: RuntimeName; programs: Programs }[] = [
  { runtime: "node", programs: nodePrograms },
  { runtime: "python", programs: pythonPrograms },
  { runtime: "bash", programs: bashPrograms },
];

/** What every runtime does, wherever it runs. */
export function describeRuntimes(where: string, start: StartSite): void {
  describe.each(runtimes)(`the $runtime runtime ${where}`, ({ runtime, programs }) => {
    describeRuntime(start, runtime, programs);
  });
}

function describeRuntime(startSite: StartSite, runtime: RuntimeName, programs: Programs): void {
  let test: RunnerSite;
  let files: string;

  beforeAll(async () => {
    test = await startSite({ env: { ...process.env, NOT_FOR_STEPS: "of-the-user" } });
    files = makeFiles();
  });

  afterAll(async () => {
    const left = await test.end();
    await test[Symbol.asyncDispose]();
    rmSync(join(files, ".."), { recursive: true });
    expect(left, "a runtime left something behind").toEqual({ processes: [], files: [] });
  });

  const run = async (code: string, changes: Partial<ClaimAnswer> = {}): Promise<Result> => {
    const claim = claimOf(runtime, { program: { code }, ...changes });
    const result = await test.backend.run(claim);
    return { ...result, logs: test.backend.linesOf(claim.attempt.id) }; // also those that came before it
  };
  const start = (code: string, changes: Partial<ClaimAnswer> = {}): ClaimAnswer => {
    const claim = claimOf(runtime, { program: { code }, ...changes });
    test.backend.enqueue(claim);
    return claim;
  };
  const logged = (claim: ClaimAnswer, text: string): Promise<void> =>
    test.backend.until(() => test.backend.linesOf(claim.attempt.id).some((line) => line.text === text));
  /** A case that some runtimes have nothing for; why is said with their programs. */
  const itWhere = (
    program: string | NotApplicable,
    title: string,
    body: (code: string) => Promise<void>,
  ): void => {
    if (isProgram(program)) it(title, () => body(program));
  };

  it("hands the input over and the output back", async () => {
    const input = { text: "ä\"\n'$(x)`\\", list: [1, 2.5, null, true], empty: {}, constructor: "Lotus" };
    expect(outputOf(await run(programs.echo, { input }))).toEqual(input);
  });

  it("tells the code about its run, and gives it its secrets and variables", async () => {
    const given = { secrets: { TOKEN: secret }, env: { COLOUR: { value: "red" } } } as const;
    expect(outputOf(await run(programs.context, given))).toEqual({
      run: { id: "run-1", flow: "hello", version: "1", startedAt: "2026-01-02T03:04:05Z", attempt: 1 },
      step: "greet",
      attempt: 1,
      key: "key-1",
      secret: secret.length,
      variable: "red",
    });
  });

  it("takes what is written to stdout and stderr as log", async () => {
    const { logs } = await run(programs.streams);
    expect(logs.map(({ stream, text }) => ({ stream, text }))).toEqual(
      expect.arrayContaining([
        { stream: "stdout", text: "to stdout" },
        { stream: "stderr", text: "to stderr" },
      ]),
    );
    expect(logs.map(({ seq }) => seq)).toEqual([0, 1]);
  });

  itWhere(programs.contextLog, "takes ctx.log with its level and fields", async (code) => {
    const { logs } = await run(code);
    expect(logs).toMatchObject([{ stream: "log", level: "warn", text: "priced", fields: { count: 3 } }]);
  });

  itWhere(programs.oddField, "keeps a line whose fields are no JSON", async (code) => {
    const { outcome, logs } = await run(code);
    expect(logs).toMatchObject([{ text: "odd", fields: { circle: expect.any(String) as string } }]);
    expect(outcome.status).toBe("ok");
  });

  itWhere(programs.progress, "tells the progress with the next heartbeat", async (code) => {
    const claim = start(code, { heartbeatMs: 20 });
    const progress = { done: 3, total: 10, text: "pages" };
    await test.backend.until(() =>
      test.backend
        .callsOf("heartbeat")
        .some(
          ({ attemptId, body }) => attemptId === claim.attempt.id && body.includes(JSON.stringify(progress)),
        ),
    );
    test.backend.cancel(claim.attempt.id);
    await test.backend.resultOf(claim.attempt.id);
  });

  it("fails an attempt whose process ends with another exit code than 0", async () => {
    const result = await run(programs.exits);
    expect(errorOf(result)).toMatchObject({
      code: "CodeError",
      name: "ExitCode",
      details: { exitCode: 3 },
      retryable: true,
    });
    expect(result.usage).toMatchObject({ exitCode: 3, signal: null });
  });

  it("names the failure and where in the user's code it happened", async () => {
    const { name, message, trace, code } = errorOf(await run(programs.throws));
    expect({ code, name }).toEqual({ code: "CodeError", name: programs.thrown.name });
    expect(message).toMatch(programs.thrown.message);
    expect(trace).toMatch(programs.thrown.place);
    expect(trace, "the trace shows frames that are not the user's").not.toMatch(/bootstrap|_flowrunner/);
  });

  itWhere(
    programs.ownError,
    "passes on the code's own error code, retryability and details",
    async (code) => {
      expect(errorOf(await run(code))).toMatchObject({
        code: "CardDeclined",
        message: "no",
        retryable: false,
        details: { limit: 5 },
      });
    },
  );

  it("says where a mistake of grammar is", async () => {
    const result = await run(programs.grammar);
    const told = [errorOf(result).trace, ...result.logs.map(({ text }) => text)].join("\n");
    expect(told).toMatch(programs.grammarPlace);
  });

  it("kills everything when the timeout and the grace are over", async () => {
    const claim = start(programs.stubborn, { deadline: Date.now() + 700, graceMs: 200 });
    const result = await test.backend.resultOf(claim.attempt.id);
    expect(errorOf(result)).toMatchObject({ code: "Timeout", retryable: true });
    expect(texts(test.backend.linesOf(claim.attempt.id))).toContain("begun");
    expect(result.usage).toMatchObject({ exitCode: null, signal: "SIGKILL" });
    await expect
      .poll(() => test.commands().filter((command) => command.includes("sleep")), { timeout: 3000 })
      .toEqual([]);
  });

  it("lets the code tidy up when it is cancelled", async () => {
    const claim = start(programs.tidy);
    await logged(claim, "begun");
    test.backend.cancel(claim.attempt.id);
    expect(errorOf(await test.backend.resultOf(claim.attempt.id))).toMatchObject({
      code: "Cancelled",
      retryable: false,
    });
    expect(texts(test.backend.linesOf(claim.attempt.id))).toEqual(
      expect.arrayContaining(["begun", "tidied"]),
    );
  });

  it("ends code that holds more memory than its limit", async () => {
    const limits = { ...claimOf(runtime).limits, memoryBytes: 200 * mib };
    const result = await run(programs.hog, { limits });
    expect(errorOf(result)).toMatchObject({ code: "OutOfMemory" });
    expect(result.usage.outOfMemory).toBe(true);
    expect(result.usage.peakMemoryBytes, "memory when it was stopped").toBeGreaterThan(199 * mib);
  });

  it("keeps head and tail of 100 MB of log, marks the gap, and stays small itself", soaked, async () => {
    const before = process.memoryUsage().rss;
    const claim = start(programs.flood);
    await test.backend.resultOf(claim.attempt.id);
    const lines = test.backend.linesOf(claim.attempt.id);
    const gap = lines.find((line) => line.dropped);
    expect([lines[0]?.text, lines.at(-1)?.text]).toEqual(["first", "last"]);
    expect(lines.length + (gap?.dropped?.lines ?? 0), "lines kept, left out, and the gap itself").toBe(
      1_000_003,
    );
    expect(sum(lines.map(({ text }) => text.length))).toBeLessThan(defaultLimits.logBytes);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index));
    expect(process.memoryUsage().rss - before, "the agent's memory grew with the log").toBeLessThan(
      250 * mib,
    );
  });

  it("cuts a line of 50 MB and says by how much", soaked, async () => {
    const { logs } = await run(programs.longLine);
    expect(logs.map(({ text, cut }) => [text.length, cut])).toEqual([
      [defaultLimits.lineBytes, 50_000_000 - defaultLimits.lineBytes],
      ["after".length, undefined],
    ]);
  });

  it("refuses output that is not JSON", async () => {
    expect(errorOf(await run(programs.notJson))).toMatchObject({ code: "InvalidOutput", retryable: false });
  });

  it("hands on an output of 1 MB, and refuses it under a smaller limit", async () => {
    expect(outputOf(await run(programs.large))).toBe("z".repeat(mib));
    const limits = { ...claimOf(runtime).limits, outputBytes: mib };
    expect(errorOf(await run(programs.large, { limits }))).toMatchObject({
      code: "OutputTooLarge",
      retryable: false,
    });
  });

  it("masks secrets in log and error, across chunks and encodings", async () => {
    const claim = start(programs.leaks, { secrets: { TOKEN: secret } });
    const result = await test.backend.resultOf(claim.attempt.id);
    const told = JSON.stringify([test.backend.linesOf(claim.attempt.id), result]);
    expect(told).toContain("half: ***");
    for (const form of formsOf(secret)) expect(told).not.toContain(form);
    expect(told.match(/\*\*\*/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it("masks secrets in the output", async () => {
    const secrets = { TOKEN: "plain-secret-value" };
    expect(outputOf(await run(programs.returnsSecret, { secrets }))).toEqual({
      secret: "***",
      list: ["a ***"],
    });
  });

  it("kills a child that left the process group, though the code succeeded", soaked, async () => {
    expect(outputOf(await run(programs.leavesChild))).toBe("left");
    await expect
      .poll(() => test.commands().filter((command) => command.includes("sleep")), { timeout: 3000 })
      .toEqual([]);
  });

  it("finds packages beside the project's files", async () => {
    expect(outputOf(await run(programs.usesPackage, { files: { root: files, access: "read" } }))).toEqual({
      text: "good day",
    });
  });

  it("says where it looked for what is missing, and how to add it", async () => {
    const error = errorOf(await run(programs.missing, { files: { root: files, access: "read" } }));
    expect(error.message).toMatch(programs.missingMessage);
    expect(error.code).toBe("CodeError");
  });

  it("takes the first final message, and no forged one as the platform's", async () => {
    expect(outputOf(await run(programs.forges))).toBe("forged");
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it("shows the code no token of the agent's, and no variable of whoever started it", async () => {
    const claim = start(programs.spies);
    const seen = String(outputOf(await test.backend.resultOf(claim.attempt.id)));
    expect(seen).toContain("FLOWRUNNER_WORKER");
    expect(seen).not.toContain(claim.token);
    expect(seen).not.toContain("worker-");
    expect(seen, "a variable of whoever started the host").not.toContain("of-the-user");
  });

  itWhere(programs.readsData, "says that there are no records here", async (code) => {
    expect(errorOf(await run(code)).message).toMatch(/ctx\.data is not there/);
  });

  it("starts the code in an empty folder", async () => {
    expect(outputOf(await run(programs.listsFolder))).toBe(0);
  });

  it("runs a file of the project and tells its hash", async () => {
    writeFileSync(join(files, "scripts/echo"), programs.echo);
    writeFileSync(join(files, "scripts/echo.mjs"), programs.echo);
    const file = runtime === "node" ? "scripts/echo.mjs" : "scripts/echo";
    const result = await run("", {
      program: { file },
      input: { n: 1 },
      files: { root: files, access: "none" },
    });
    expect(outputOf(result)).toEqual({ n: 1 });
    expect(result.fileHash).toBe(`sha256:${createHash("sha256").update(programs.echo).digest("hex")}`);
  });

  it.each([
    { file: "../outside", expect: "is outside the project's files" },
    { file: "scripts/escape", expect: "is outside the project's files" },
    { file: "scripts/nothing", expect: "There is no file scripts/nothing in the project's files" },
    { file: "scripts", expect: "There is no file scripts in the project's files" },
    { file: "scripts/endless", expect: "There is no file scripts/endless in the project's files" },
    { file: "scripts/pipe", expect: "There is no file scripts/pipe in the project's files" },
  ])("refuses the file $file", async ({ file, expect: said }) => {
    const result = await run("", { program: { file }, files: { root: files, access: "read" } });
    const { code, message } = errorOf(result);
    expect({ code, message }).toEqual({
      code: "CodeError",
      message: expect.stringContaining(said) as unknown,
    });
    expect(result.fileHash).toBeNull();
  });
}

/** A project's files: a package in each language, and a link that leads out. */
function makeFiles(): string {
  const outer = mkdtempSync(join(tmpdir(), "flowrunner-files-"));
  chmodSync(outer, 0o755); // code may have a user of its own
  const root = join(outer, "files");
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("node_modules/greet/package.json", '{"name": "greet", "type": "module", "exports": "./index.js"}');
  write("node_modules/greet/index.js", 'export const greet = () => "good day";');
  write(".python/greet.py", 'def greet():\n    return "good day"\n');
  write("lib/greet.sh", 'greet() { echo "good day"; }\n');
  write("scripts/.keep", "");
  writeFileSync(join(outer, "outside"), "echo out\n");
  symlinkSync(join(outer, "outside"), join(root, "scripts/escape"));
  symlinkSync("/dev/zero", join(root, "scripts/endless"));
  execFileSync("mkfifo", [join(root, "scripts/pipe")]);
  return root;
}

function outputOf({ outcome }: Result): unknown {
  if (outcome.status === "error") throw new Error(`the attempt failed: ${JSON.stringify(outcome.error)}`);
  return outcome.output;
}

function errorOf({ outcome }: Result): AttemptError {
  if (outcome.status === "ok")
    throw new Error(`the attempt succeeded: ${JSON.stringify(outcome.output).slice(0, 200)}`);
  return outcome.error;
}

function texts(lines: readonly LogLine[]): string[] {
  return lines.map(({ text }) => text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The secret as the programs write it: none may be found. */
function formsOf(text: string): string[] {
  const encoded = Buffer.from(text).toString("base64").slice(0, -4);
  return [
    text,
    text.slice(5),
    encoded,
    Buffer.from(text).toString("hex"),
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
  ];
}
