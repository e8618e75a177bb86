import { Option, type Command } from "commander";
import type { GetRunsOptions } from "../commands/runs/get-runs.js";
import type { LogsOptions } from "../commands/runs/logs.js";
import type { StartOptions } from "../commands/runs/start.js";
import type { WatchOptions } from "../commands/runs/watch.js";
import type { Session } from "../server/session.js";
import { collect, connected, formatted, textOrJson, type Calling } from "./calling.js";

const runArgument = "its id, the beginning of it, or @latest";

export function addRunCommands(program: Command, calling: Calling): void {
  connected(
    program
      .command("start")
      .summary("start a run of a flow")
      .description(
        "Start a run of a flow, and print its id. With --wait or --watch the command waits for its end and prints its " +
          "output; Ctrl-C then leaves the run alone and ends the command. Exit code 0: started, or succeeded; " +
          "1: failed; 130: cancelled.",
      )
      .argument("<flow>", "its name")
      .option("-i, --input <name=value>", "an input, as with 'flow run'", collect)
      .option("--input-file <file>", "inputs as a JSON object; - for standard input; -i wins over it")
      .option("--label <name=value>", "a label of the run", collect)
      .option("--version <version>", "the flow's version (default: the newest)")
      .option("--priority <number>", "from 0 to 100: higher goes first (default: the flow's)")
      .option("--idempotency-key <key>", "with the same key the same run is started once")
      .option("--wait", "wait for its end, quietly")
      .option("--watch", "wait for its end, and show it while it happens")
      .addOption(textOrJson()),
  ).action(
    calling.within(async (session, flow: string, options: StartOptions) => {
      const { start } = await import("../commands/runs/start.js");
      return start(session, flow, options);
    }),
  );

  connected(
    program
      .command("watch")
      .summary("show a run while it happens")
      .description(
        "Show a run from its beginning until its end, as 'flow run' does; then its output. Ctrl-C leaves the run alone. " +
          "Exit code 0: succeeded, 1: failed, 130: cancelled, or left.",
      )
      .argument("<run>", runArgument)
      .addOption(textOrJson()),
  ).action(
    calling.within(async (session, run: string, options: WatchOptions) => {
      const { watch } = await import("../commands/runs/watch.js");
      return watch(session, run, options);
    }),
  );

  connected(
    program
      .command("logs")
      .summary("print what the steps of a run have written")
      .description("Print what the steps of a run have written, in the order in which it was stored.")
      .argument("<run>", runArgument)
      .option("-f, --follow", "go on until the run ends")
      .option("--since <time>", "lines from then on: 10m ago, or 2026-11-20T08:00:00Z")
      .option("--tail <lines>", "the last lines only")
      .option("--step <path>", "of this step, and of the steps inside it; repeatable", collect)
      .addOption(
        new Option("--level <level>", "lines at least this grave").choices([
          "debug",
          "info",
          "warn",
          "error",
        ]),
      )
      .option("--timestamps", "each line's time before it")
      .addOption(textOrJson("text, or a JSON object a line")),
  ).action(
    calling.within(async (session, run: string, options: LogsOptions) => {
      const { logs } = await import("../commands/runs/logs.js");
      return logs(session, run, options);
    }),
  );

  formatted(
    connected(
      filtered(
        group(program, "get")
          .command("run")
          .alias("runs")
          .description("Show runs, the newest first.")
          .argument("[run...]", `${runArgument} (default: all)`),
      ),
    ),
  ).action(calling.within(getRuns));
  formatted(
    connected(filtered(group(program, "list").command("runs").description("List runs, the newest first."))),
  ).action(calling.within((session, options: GetRunsOptions) => getRuns(session, [], options)));

  connected(
    group(program, "describe")
      .command("run")
      .description("Tell about a run: its input, its steps, what it waits for, its output or error.")
      .argument("<run>", runArgument),
  ).action(
    calling.within(async (session, run: string) => {
      const { describeRun } = await import("../commands/runs/describe-run.js");
      return describeRun(session, run);
    }),
  );
}

async function getRuns(session: Session, runs: readonly string[], options: GetRunsOptions): Promise<void> {
  const code = await import("../commands/runs/get-runs.js");
  return code.getRuns(session, runs, options);
}

function group(program: Command, name: string): Command {
  return program.commands.find((command) => command.name() === name)!;
}

function filtered(command: Command): Command {
  return command
    .option("--flow <flow>", "of this flow")
    .option("--status <status>", "in this state; repeatable", collect)
    .option("--label <name=value>", "with this label; repeatable", collect)
    .option("--input <path=value>", "with this plain value in the input; repeatable", collect)
    .option("--result <path=value>", "with this plain value in the output; repeatable", collect)
    .option("--since <time>", "started since then: 10m ago, or 2026-11-20T08:00:00Z")
    .option("--until <time>", "started before then")
    .option("--limit <number>", "at most so many", "50");
}
