import type { Command } from "commander";
import { usageProblem } from "../refused.js";

/** What custom resources do not hold, by the command of `flow` that shows or changes it. */
const served: Readonly<Record<string, string>> = {
  logs: "what steps have written",
  describe: "the steps of a run, and a flow's versions",
  get: "runs by any name, and a flow's text",
  retry: "tries of what has ended",
  terminate: "an end without `finally`",
  secret: "secrets",
  file: "the project's files",
  collection: "collections",
  record: "records",
  project: "projects",
  member: "members",
  token: "API tokens",
};

/** What kubectl itself does, or the same under another name. */
const elsewhere: Readonly<Record<string, string>> = {
  apply: "'kubectl apply -f FILE' does it; 'kubectl flow validate FILE' finds its faults before",
  delete: "'kubectl delete flow/NAME' or 'kubectl delete flr/NAME' does it",
  pause: "'kubectl flow suspend RUN' does it",
};

/** How a command is called that only a server can answer. */
export function serverHelp(command: string): string {
  return (
    `name FlowRunner's server: kubectl flow ${command} --server URL; without an address of its own: ` +
    "kubectl port-forward -n flowrunner service/flowrunner 7400, then --server http://localhost:7400 " +
    "('kubectl flow login http://localhost:7400' signs you in)"
  );
}

/** Adds the commands of `flow` that cannot be done here, so that each says what does it. */
export function addServerNeeded(program: Command): void {
  program.commandsGroup("With a server (--server URL):");
  for (const [name, what] of Object.entries(served)) {
    refusing(program, name, { hidden: false }, what, () =>
      usageProblem(`custom resources do not hold ${what}`, serverHelp(name)),
    );
  }
  for (const [name, help] of Object.entries(elsewhere)) {
    refusing(program, name, { hidden: true }, "", () =>
      usageProblem(`there is no 'kubectl flow ${name}'`, help),
    );
  }
}

function refusing(
  program: Command,
  name: string,
  visibility: { readonly hidden: boolean },
  summary: string,
  problem: () => Error,
): void {
  program
    .command(name, visibility)
    .summary(summary)
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .action(() => {
      throw problem();
    });
}
