import type { Command } from "commander";
import type { ApprovalsOptions } from "../commands/approvals/list-approvals.js";
import type { DecideOptions } from "../commands/approvals/decide.js";
import type { EmitOptions } from "../commands/emit.js";
import type { SignalOptions } from "../commands/runs/signal.js";
import { collect, connected, formatted, type Calling } from "./calling.js";

const runArgument = "its id, the beginning of it, or @latest";
const onceOption = ["--idempotency-key <key>", "with the same key it is sent once"] as const;
const dataOption = ["--data <json>", "what it says: JSON, or text; @file takes a file's"] as const;

/** What runs wait for: signals, events and people. */
export function addWaitCommands(program: Command, calling: Calling): void {
  addTellingCommands(program, calling);
  addDecisionCommands(program, calling);
}

function addTellingCommands(program: Command, calling: Calling): void {
  connected(
    program
      .command("signal")
      .summary("send a run a signal")
      .description("Send a run a signal. It is kept until a step of the run waits for one of this name.")
      .argument("<run>", runArgument)
      .argument("<name>", "the signal's name: the `event` of a `waitFor` step")
      .option(...dataOption)
      .option(...onceOption),
  ).action(
    calling.within(async (session, run: string, name: string, options: SignalOptions) => {
      const { signal } = await import("../commands/runs/signal.js");
      return signal(session, run, name, options);
    }),
  );

  connected(
    program
      .command("emit")
      .summary("publish an event")
      .description(
        "Publish an event of the project, and print its id. Every step that waits for it hears it.",
      )
      .argument("<event>", "the event's name")
      .option("--key <key>", "what it is about")
      .option(...dataOption)
      .option(...onceOption),
  ).action(
    calling.within(async (session, event: string, options: EmitOptions) => {
      const { emit } = await import("../commands/emit.js");
      return emit(session, event, options);
    }),
  );
}

function addDecisionCommands(program: Command, calling: Calling): void {
  formatted(
    connected(
      program
        .command("approvals")
        .summary("list what waits for your decision")
        .description("List approvals that wait for your decision, the longest waiting first.")
        .option("--all", "whoever may decide on them")
        .option("--run <run>", "of this run")
        .option("--limit <number>", "at most so many", "50"),
    ),
  ).action(
    calling.within(async (session, options: ApprovalsOptions) => {
      const { approvals } = await import("../commands/approvals/list-approvals.js");
      return approvals(session, options);
    }),
  );

  for (const decision of ["approve", "reject"] as const) {
    connected(
      program
        .command(decision)
        .summary(`${decision} what a run asks`)
        .description(
          `Record that you ${decision}. 'flow approvals' shows what waits. One decides once on an approval.`,
        )
        .argument("<run>", runArgument)
        .argument("<approval>", "its name, as 'flow approvals' shows it")
        .option("--comment <text>", "why")
        .option("-f, --form <name=value>", "a value of the form, read by its declared type", collect)
        .option("--form-file <file>", "the form as a JSON object; - for standard input"),
    ).action(
      calling.within(async (session, run: string, approval: string, options: DecideOptions) => {
        const { decide } = await import("../commands/approvals/decide.js");
        return decide(session, decision, run, approval, options);
      }),
    );
  }
}
