import type { Awaited, CompletedCommand, CompletedOption } from "../completion/surface.js";

/** What may stand in a command line's last word. */
export type Completion =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "files" }
  | { readonly kind: "names"; readonly noun: "flow" | "run" };

const nothing: Completion = { kind: "words", words: [] };

/**
 * What may stand in the last of `words`, which may be empty or begun. `global`: the options that every command has, and
 * that may stand before its name. A word with a tab in it is followed by what it means.
 */
export function completionOf(
  words: readonly string[],
  commands: readonly CompletedCommand[],
  global: readonly CompletedOption[],
): Completion {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const named = before.findIndex((word, index) => !word.startsWith("-") && !isValue(before, index, global));
  const command = commands.find(({ name }) => name === before[named]);
  const options = command?.options ?? global;
  const awaiting = options.find(({ flags, value }) => value !== null && flags.includes(before.at(-1) ?? ""));
  if (awaiting) return offered(awaiting.value!);
  if (current.startsWith("-")) return { kind: "words", words: options.flatMap(flagsOf) };
  if (named < 0) return { kind: "words", words: commands.map(({ name, summary }) => `${name}\t${summary}`) };
  const place = command?.places.at(Math.min(before.length - named - 1, command.places.length - 1));
  return place ? offered(place) : nothing;
}

function isValue(words: readonly string[], index: number, options: readonly CompletedOption[]): boolean {
  return options.some(({ flags, value }) => value !== null && flags.includes(words[index - 1] ?? ""));
}

function flagsOf({ flags, description }: CompletedOption): readonly string[] {
  return flags.map((flag) => `${flag}\t${description}`);
}

function offered(value: Awaited): Completion {
  switch (value.kind) {
    case "choice":
      return { kind: "words", words: value.choices };
    case "file":
    case "folder":
      return { kind: "files" };
    case "name":
      return value.noun === "flow" || value.noun === "run" ? { kind: "names", noun: value.noun } : nothing;
    case "text":
      return nothing;
  }
}
