import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createProgram } from "../cli/src/program.js";
import { processTerminal } from "../cli/src/terminal.js";
import { flowCommand } from "./flow-command.js";
import { codeBlocks } from "./markdown.js";

const page = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

describe("the page of the command", () => {
  const text = page("cli.md");
  const { commands } = createProgram(processTerminal(process), () => undefined);

  it.each(commands.map((command) => command.name()))("names the command %s", (name) => {
    expect(text).toContain(`flow ${name} `);
  });

  it("shows every option as the command itself does", () => {
    const flags = commands.flatMap((command) => command.options.map((option) => `\`${option.flags}\``));
    expect(flags.filter((flag) => !text.includes(flag))).toEqual([]);
  });
});

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
  ];

  it.each(rows)("$file gives its output", async ({ file, given, expect: output }) => {
    const { stdout, stderr } = await flowCommand(["run", `examples/${file}`, ...given]);
    expect(JSON.parse(stdout || "null"), stderr).toEqual(output);
  });
});
