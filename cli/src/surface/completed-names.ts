import type { Command } from "commander";
import { serverNouns, type ServerNoun } from "../completion/surface.js";
import type { Calling } from "./calling.js";

/** What completion scripts call; not for people. */
export function addCompletedNames(program: Command, calling: Calling): void {
  program
    .command("__complete", { hidden: true })
    .argument("<noun>")
    .argument("[word...]")
    .action(
      calling.alone(async (noun: string, words: readonly string[]) => {
        if (!serverNouns.some((known) => known === noun)) return;
        const { completedNames } = await import("../commands/completed-names.js");
        return completedNames(noun as ServerNoun, words, calling.terminal);
      }),
    );
}
