import { Command, Option } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { collect, formatted } from "../surface/calling.js";
import { addHere } from "../surface/here.js";
import type { Terminal } from "../terminal.js";
import type { ListRunsOptions } from "./commands/list-runs.js";
import type { StartRunOptions } from "./commands/start-run.js";
import type { Steering } from "./commands/steer-runs.js";
import type { WatchRunOptions } from "./commands/watch-run.js";
import type { ListOptions } from "../render/formats.js";
import type { KubeSession } from "./kube-session.js";
import type { PlaceOptions } from "./place.js";
import { placed } from "./place-options.js";
import { addServerNeeded } from "./server-needed.js";

const runArgument = "its name; flr/NAME or fnr/NAME where both kinds have it";

const steerings: readonly { readonly name: Steering; readonly description: string }[] = [
  { name: "cancel", description: "end runs: what is under way is stopped, then `finally` steps run" },
  { name: "suspend", description: "let FlowRuns start nothing more; what is under way runs to its end" },
  { name: "resume", description: "let suspended FlowRuns go on" },
];

/** A command's work; nothing returned means that it succeeded. */
type Work<Given extends unknown[]> = (session: KubeSession, ...given: Given) => Promise<ExitCode | void>;

/**
 * The surface of `kubectl flow` for the custom resources of a namespace. Each command's code, and the client of the API
 * server, is loaded when it is called. `ended` is told the exit code.
 */
export function createKubectlProgram(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  const program = placed(new Command("kubectl flow"))
    .description(
      "Flows and runs in a cluster: its custom resources, or with --server what 'flow' does with a server",
    )
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, outputError: () => undefined });

  const within =
    <Given extends unknown[]>(work: Work<Given>) =>
    async (...given: [...Given, Command]): Promise<void> => {
      const options: PlaceOptions = { ...program.opts(), ...(given.pop() as Command).opts() };
      const { KubeSession: Session } = await import("./kube-session.js");
      await using session = await Session.open(options, terminal);
      ended((await session.do(() => work(session, ...(given as unknown as Given)))) ?? exitCodes.succeeded);
    };

  program.commandsGroup("Custom resources:");
  formatted(placed(program.command("list").description("list the flows"))).action(
    within(async (session, options: ListOptions) => {
      const { listFlows } = await import("./commands/list-flows.js");
      return listFlows(session, options);
    }),
  );

  formatted(
    placed(
      program
        .command("runs")
        .description("list the runs, the newest first")
        .option("--flow <flow>", "of this flow"),
    ),
  ).action(
    within(async (session, options: ListRunsOptions) => {
      const { listRuns } = await import("./commands/list-runs.js");
      return listRuns(session, options);
    }),
  );

  placed(
    program
      .command("start")
      .summary("start a run of a flow")
      .description(
        "Start a run of a flow: make a FlowRun, and print its name. With --wait or --watch the command waits for its end " +
          "and prints its output; Ctrl-C then leaves the run alone. Exit code 0: started, or succeeded; 1: failed; " +
          "2: refused; 130: cancelled, or left.",
      )
      .argument("<flow>", "its name")
      .option(
        "-i, --input <name=value>",
        "an input, read by its declared type; name=@file takes a file's text",
        collect,
      )
      .option("--input-file <file>", "inputs as a JSON object; - for standard input; -i wins over it")
      .option("--name <name>", "the FlowRun's name (default: the flow's, and some letters)")
      .option("--version <version>", "the flow's version (default: the newest)")
      .option("--idempotency-key <key>", "with the same key the same run is started once")
      .option("--suspend", "begin suspended")
      .option("--wait", "wait for its end, quietly")
      .option("--watch", "wait for its end, and say how far it is")
      .addOption(documentFormat()),
  ).action(
    within(async (session, flow: string, options: StartRunOptions) => {
      const { startRun } = await import("./commands/start-run.js");
      return startRun(session, flow, options);
    }),
  );

  placed(
    program
      .command("status")
      .description("tell how a run stands")
      .argument("<run>", runArgument)
      .addOption(documentFormat()),
  ).action(
    within(async (session, run: string, options: WatchRunOptions) => {
      const { runStatus } = await import("./commands/run-status.js");
      return runStatus(session, run, options);
    }),
  );

  placed(
    program
      .command("watch")
      .summary("say how far a run is, until its end")
      .description(
        "Say how far a run is, until its end; then print its output. Ctrl-C leaves the run alone. Exit code 0: succeeded, " +
          "1: failed, 2: refused, 130: cancelled, or left.",
      )
      .argument("<run>", runArgument)
      .addOption(documentFormat()),
  ).action(
    within(async (session, run: string, options: WatchRunOptions) => {
      const { watchRun } = await import("./commands/watch-run.js");
      return watchRun(session, run, options);
    }),
  );

  placed(
    program
      .command("output")
      .description("print the output of a run, as JSON")
      .argument("<run>", runArgument),
  ).action(
    within(async (session, run: string) => {
      const { runOutput } = await import("./commands/run-output.js");
      return runOutput(session, run);
    }),
  );

  placed(
    program
      .command("why")
      .description("say what a run waits for, or why it failed")
      .argument("<run>", runArgument),
  ).action(
    within(async (session, run: string) => {
      const { whyRun } = await import("./commands/why-run.js");
      return whyRun(session, run);
    }),
  );

  for (const { name, description } of steerings) {
    placed(program.command(name).description(description).argument("<run...>", runArgument)).action(
      within(async (session, runs: readonly string[]) => {
        const { steerRuns } = await import("./commands/steer-runs.js");
        return steerRuns(session, name, runs);
      }),
    );
  }

  program.commandsGroup("Here:");
  addHere(program, terminal, ended);
  addServerNeeded(program);
  return program;
}

function documentFormat(): Option {
  return new Option("-o, --output <format>", "text, or the object")
    .choices(["text", "json", "yaml"])
    .default("text");
}
