import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Command } from "commander";
import { createKubectlProgram } from "../cli/src/kubectl/program.js";
import { createProgram } from "../cli/src/program.js";
import { Calling } from "../cli/src/surface/calling.js";
import { addServerCommands } from "../cli/src/surface/server-commands.js";
import { exitCodes } from "../cli/src/exit-codes.js";
import { processTerminal } from "../cli/src/terminal.js";
import { flowCommand } from "./flow-command.js";
import { codeBlocks } from "./markdown.js";

const page = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

describe("the page of the command", () => {
  const text = page("cli.md");
  const terminal = processTerminal(process);
  const program = createProgram(terminal, () => undefined);
  addServerCommands(program, new Calling(terminal, () => undefined));
  const plugin = createKubectlProgram(terminal, () => undefined);
  const groups = [program, plugin].flatMap((each) => each.createHelp().visibleCommands(each));
  const commands = groups.flatMap((command) => (command.commands.length > 0 ? command.commands : [command]));

  const names = new Set(groups.map((command) => command.name()).filter((name) => name !== "help"));
  it.each([...names])("names the command %s", (name) => {
    expect(text).toMatch(new RegExp(`flow (?:\\w+ · )*${name}\\b`));
  });

  it.each(commands.filter(isWithinGroup).map((command) => [command.parent!.name(), command.name()]))(
    "names the command %s %s",
    (group, name) => {
      const line = new RegExp(`flow ${group} (?:.*[· \`])?${name}s?\\b`);
      expect(text).toMatch(line);
    },
  );

  it("shows every option as the command itself does", () => {
    const flags = commands.flatMap((command) => command.options.map((option) => `\`${option.flags}\``));
    expect(flags.filter((flag) => !text.includes(flag))).toEqual([]);
  });

  it("shows no option that there is not", () => {
    const known = new Set(commands.flatMap((command) => command.options.map(({ flags }) => flags)));
    const shown = [...text.matchAll(/`((?:-\w, )?--[a-z-]+(?: <\S+>)?)`/g)].map(([, flags]) => flags!);
    const isUse = (flags: string): boolean =>
      !flags.includes("<") && [...known].some((own) => own.includes(flags));
    expect(shown.filter((flags) => !known.has(flags) && !isUse(flags))).toEqual([]);
  });

  it("shows every exit code", () => {
    const missing = Object.values(exitCodes).filter((code) => !text.includes(`| ${code} | `));
    expect(missing).toEqual([]);
  });
});

function isWithinGroup(command: Command): boolean {
  return Boolean(command.parent?.parent);
}

describe("the page of diagnostics", () => {
  it("shows a diagnostic as the command prints it", async () => {
    const blocks = codeBlocks(page("diagnostics.md"));
    const textOf = (info: string): string => blocks.find((block) => block.info === info)!.text;
    const { stderr } = await flowCommand(["validate", "-"], textOf("yaml invalid"));
    expect(stderr).toBe(textOf("text"));
  });
});

describe("the flows in examples/", () => {
  const rows = [
    { file: "hello.yaml", given: ["-i", "name=you"], expect: { text: "Hello, you!" } },
    {
      file: "fan-out.yaml",
      given: ["-i", 'words=["flow", "", "runner"]'],
      expect: {
        measured: [
          { word: "flow", length: 4 },
          { word: "runner", length: 6 },
        ],
        longest: 6,
        failed: ["word 1 is empty"],
      },
    },
    { file: "race.yaml", given: [], expect: { answer: "quick" } },
    { file: "saga.yaml", given: [], expect: { answer: "nothing was booked and nothing was paid" } },
    {
      file: "nightly-report.yaml",
      given: ["-i", "day=2026-03-01"],
      expect: "2026-03-01: 3 orders, asked for by somebody",
    },
  ];

  it.each(rows)("$file gives its output", async ({ file, given, expect: output }) => {
    const { stdout, stderr } = await flowCommand(["run", `examples/${file}`, ...given]);
    expect(JSON.parse(stdout || "null"), stderr).toEqual(output);
  });
});
