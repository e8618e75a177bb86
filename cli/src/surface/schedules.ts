import type { Command } from "commander";
import type { BackfillOptions } from "../commands/schedules/backfill-schedule.js";
import type { ListOptions } from "../render/formats.js";
import { connected, formatted, type Calling } from "./calling.js";

const named = "the flow and its trigger: order-intake/nightly";

export function addScheduleCommands(program: Command, calling: Calling): void {
  const schedule = program.command("schedule").description("what starts runs at times of day");
  formatted(
    connected(
      schedule
        .command("list")
        .description("list schedules with their next times; -o wide says why one started nothing")
        .argument("[flow]", "of this flow alone"),
    ),
  ).action(
    calling.within(async (session, flow: string | undefined, options: ListOptions) => {
      const { listSchedules } = await import("../commands/schedules/list-schedules.js");
      return listSchedules(session, flow, options);
    }),
  );

  for (const operation of ["pause", "resume"] as const)
    connected(
      schedule
        .command(operation)
        .description(
          operation === "pause" ? "let schedules start nothing" : "let paused schedules go on from now",
        )
        .argument("<schedule...>", named),
    ).action(
      calling.within(async (session, references: readonly string[]) => {
        const { operateSchedules } = await import("../commands/schedules/operate-schedules.js");
        return operateSchedules(session, operation, references);
      }),
    );

  connected(
    schedule
      .command("trigger")
      .description("let a schedule fire now, and print the run's id")
      .argument("<schedule>", named),
  ).action(
    calling.within(async (session, reference: string) => {
      const { triggerSchedule } = await import("../commands/schedules/trigger-schedule.js");
      return triggerSchedule(session, reference);
    }),
  );

  formatted(
    connected(
      schedule
        .command("backfill")
        .description("start runs for the times of a period that have none; again, it starts none twice")
        .argument("<schedule>", named)
        .requiredOption("--from <time>", "the first time: 2026-11-20T08:00:00Z, or 2d for two days ago")
        .option("--to <time>", "times before this one", "0s"),
    ),
  ).action(
    calling.within(async (session, reference: string, options: BackfillOptions) => {
      const { backfillSchedule } = await import("../commands/schedules/backfill-schedule.js");
      return backfillSchedule(session, reference, options);
    }),
  );
}
