import { Option, type Command } from "commander";
import type { TestOptions } from "../commands/test.js";
import type { ValidateOptions } from "../commands/validate.js";
import type { ExitCode } from "../exit-codes.js";
import type { Terminal } from "../terminal.js";

/** Adds what reads flows, and needs neither a server nor a cluster. `ended` is told the exit code. */
export function addHere(program: Command, terminal: Terminal, ended: (code: ExitCode) => void): void {
  program
    .command("validate")
    .summary("find the faults of flows")
    .description("Find the faults of flows without running them. Exit code 0: no error, 2: errors.")
    .argument("<file...>", "flows; - for standard input")
    .addOption(
      new Option("-o, --output <format>", "what standard output holds")
        .choices(["text", "json"])
        .default("text"),
    )
    .action(async (files: readonly string[], options: ValidateOptions) => {
      const { validate } = await import("../commands/validate.js");
      ended(await validate(files, options, terminal));
    });

  program
    .command("graph")
    .summary("draw a flow")
    .description("Draw a flow as Mermaid text, which Markdown viewers show as a picture.")
    .argument("<file>", "the flow; - for standard input")
    .action(async (file: string) => {
      const { graph } = await import("../commands/graph.js");
      ended(await graph(file, terminal));
    });

  program
    .command("test")
    .summary("try flows with the cases of their tests")
    .description(
      "Run the cases of *.test.yaml (kind: FlowTest) against their flows: code is mocked, time is virtual, no server " +
        "is needed. Says what no case has shown. Exit code 0: all passed, 1: some failed, 2: not valid.",
    )
    .argument("<path...>", "tests, flows whose test stands beside them, or folders")
    .addOption(
      new Option("-o, --output <format>", "what standard output holds")
        .choices(["text", "json", "junit"])
        .default("text"),
    )
    .action(async (paths: readonly string[], options: TestOptions) => {
      const { test } = await import("../commands/test.js");
      ended(await test(paths, options, terminal));
    });
}
