import { Command } from "commander";
import { customResources, type KubeObject } from "@flowrunner/kube";
import { completedCommands } from "../completion/surface.js";
import type { Terminal } from "../terminal.js";
import { completionOf, type Completion } from "./completions.js";
import { KubeSession } from "./kube-session.js";
import type { PlaceOptions } from "./place.js";
import { placed } from "./place-options.js";
import { createKubectlProgram } from "./program.js";
import { nameOf, runKinds, type RunObject } from "./run-object.js";

/** Whoever presses Tab does not wait longer. */
const patienceMs = 1_500;

/** As kubectl has its plugins tell: whether files may be offered besides. */
const directives = { files: ":0", noFiles: ":4" } as const;

/** Prints what may stand in the last word, one a line, and what else the shell is to do. */
export async function complete(words: readonly string[], terminal: Terminal): Promise<void> {
  const completion = completionOf(words, commandsOf(terminal), optionsOf(placed(new Command())));
  const current = words.at(-1) ?? "";
  const offered = (await wordsOf(completion, words, terminal)).filter((word) => word.startsWith(current));
  const directive = completion.kind === "files" ? directives.files : directives.noFiles;
  terminal.print([...offered, directive].map((line) => `${line}\n`).join(""));
}

function commandsOf(terminal: Terminal) {
  return completedCommands(createKubectlProgram(terminal, () => undefined));
}

function optionsOf(command: Command) {
  const [only] = completedCommands(new Command().addCommand(command.name("any")));
  return only!.options;
}

/** Nobody hears of failures: then there is nothing to offer. */
async function wordsOf(
  completion: Completion,
  words: readonly string[],
  terminal: Terminal,
): Promise<readonly string[]> {
  if (completion.kind === "files") return [];
  if (completion.kind === "words") return completion.words;
  const patience = new Promise<readonly string[]>((resolve) => setTimeout(resolve, patienceMs, []));
  return Promise.race([namesOf(completion.noun, placeIn(words), terminal).catch(() => []), patience]);
}

async function namesOf(
  noun: "flow" | "run",
  place: PlaceOptions,
  terminal: Terminal,
): Promise<readonly string[]> {
  await using session = await KubeSession.open(place, terminal);
  const { kube, namespace } = session;
  if (noun === "flow") {
    const { items } = await kube.list<KubeObject>(customResources.flows, namespace);
    return items.map(({ metadata }) => metadata.name);
  }
  const lists = runKinds.map(async (kind) => {
    const { items } = await kube.list<RunObject>(kind.resource, namespace);
    return items.map((object) => nameOf({ kind, object }));
  });
  return (await Promise.all(lists)).flat();
}

/** The words are the beginning of some command line: what cannot be read of it is passed over. */
function placeIn(words: readonly string[]): PlaceOptions {
  const reader = placed(new Command()).argument("[word...]").allowUnknownOption().exitOverride();
  return reader
    .configureOutput({ outputError: () => undefined })
    .parse(words, { from: "user" })
    .opts();
}
