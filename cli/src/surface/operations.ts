import type { Command } from "commander";
import type { RunOperation } from "../commands/runs/operate.js";
import { connected, type Calling } from "./calling.js";

const operations: readonly { name: RunOperation; summary: string; description: string }[] = [
  {
    name: "cancel",
    summary: "end a run, after its finally steps",
    description:
      "End runs: what is under way is stopped, then `finally` steps run. Repeating it changes nothing.",
  },
  {
    name: "terminate",
    summary: "end a run at once",
    description: "End runs at once: what is under way is stopped, and `finally` steps do not run.",
  },
  {
    name: "pause",
    summary: "let a run start nothing more",
    description: "Pause runs: nothing more starts; what is under way runs to its end. Timeouts wait.",
  },
  { name: "resume", summary: "let a paused run go on", description: "Let paused runs go on." },
  {
    name: "retry",
    summary: "let an ended run try again what did not succeed",
    description:
      "Let ended runs try again: steps that failed, were cancelled or never ran. What succeeded stays.",
  },
];

export function addOperationCommands(program: Command, calling: Calling): void {
  for (const { name, summary, description } of operations) {
    connected(
      program
        .command(name)
        .summary(summary)
        .description(description)
        .argument("<run...>", "ids, beginnings of them, or @latest"),
    ).action(
      calling.within(async (session, runs: readonly string[]) => {
        const { operate } = await import("../commands/runs/operate.js");
        return operate(session, name, runs);
      }),
    );
  }

  connected(
    program
      .command("why")
      .summary("say what a run waits for")
      .description("Say of each step under way what it waits for, since when, and when it goes on by itself.")
      .argument("<run>", "its id, the beginning of it, or @latest"),
  ).action(
    calling.within(async (session, run: string) => {
      const { why } = await import("../commands/runs/why.js");
      return why(session, run);
    }),
  );
}
