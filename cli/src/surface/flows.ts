import type { Command } from "commander";
import type { ApplyOptions } from "../commands/flows/apply.js";
import type { GetFlowsOptions } from "../commands/flows/get-flows.js";
import type { ListOptions } from "../render/formats.js";
import { collect, connected, formatted, type Calling } from "./calling.js";

/** `get`, `list`, `describe` and `delete` are for flows and, added by `addRunCommands`, for runs. */
export function addFlowCommands(program: Command, calling: Calling): void {
  program.commandsGroup("Flows and runs:");
  formatted(
    connected(
      program
        .command("apply")
        .summary("create or change flows from files")
        .description(
          "Create or change flows from files: a new version where the text says something new. All files are checked " +
            "before the first one is applied.",
        )
        .argument("[file...]", "files, or folders of *.yaml, *.yml and *.json; - for standard input")
        .option("-f, --file <file>", "the same; repeatable", collect)
        .option("-R, --recursive", "also the folders in folders")
        .option("--dry-run", "check, and say what would be done"),
    ),
    ["table", "name", "json", "yaml"],
  ).action(
    calling.within(async (session, files: readonly string[], options: ApplyOptions) => {
      const { apply } = await import("../commands/flows/apply.js");
      return apply(session, [...files, ...(options.file ?? [])], options);
    }),
  );

  const get = program.command("get").summary("show flows or runs").description("Show flows or runs.");
  formatted(
    connected(
      get
        .command("flow")
        .alias("flows")
        .description("Show flows. -o yaml of one flow is its text, as it was applied.")
        .argument("[flow...]", "their names (default: all)")
        .option("--version <version>", "of one flow: this version (default: the newest)"),
    ),
  ).action(
    calling.within(async (session, names: readonly string[], options: GetFlowsOptions) => {
      const { getFlows } = await import("../commands/flows/get-flows.js");
      return getFlows(session, names, options);
    }),
  );

  const list = program.command("list").summary("list flows or runs").description("List flows or runs.");
  formatted(connected(list.command("flows").description("List flows."))).action(
    calling.within(async (session, options: ListOptions) => {
      const { getFlows } = await import("../commands/flows/get-flows.js");
      return getFlows(session, [], options);
    }),
  );

  const describe = program
    .command("describe")
    .summary("tell about a flow or a run")
    .description("Tell everything about a flow or a run.");
  connected(
    describe
      .command("flow")
      .description("Tell about a flow: its inputs, its versions, its newest runs.")
      .argument("<flow>"),
  ).action(
    calling.within(async (session, name: string) => {
      const { describeFlow } = await import("../commands/flows/describe-flow.js");
      return describeFlow(session, name);
    }),
  );

  const remove = program.command("delete").summary("delete flows").description("Delete flows.");
  connected(
    remove
      .command("flow")
      .description("Delete flows. Their runs stay, and go on where they have not ended.")
      .argument("<flow...>"),
  ).action(
    calling.within(async (session, names: readonly string[]) => {
      const { deleteFlows } = await import("../commands/flows/delete-flows.js");
      return deleteFlows(session, names);
    }),
  );
}
