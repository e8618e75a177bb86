import type { Awaited, CompletedCommand, CompletedOption } from "./surface.js";

export function fishCompletion(commands: readonly CompletedCommand[]): string {
  return `# fish completion of flow: flow completion fish > ~/.config/fish/completions/flow.fish
function __flow_within
  set -l words (commandline -opc)[2..]
  test (count $words) -ge (count $argv); and test "$words[1..(count $argv)]" = "$argv"
end
function __flow_chooses
  set -l words (commandline -opc)[2..]
  test "$words" = "$argv"
end
function __flow_names
  flow __complete $argv[1] -- (commandline -opc)[2..] 2>/dev/null
end
complete -c flow -f
${commands.flatMap((command) => linesOf(command, [])).join("\n")}
`;
}

function linesOf(command: CompletedCommand, above: readonly string[]): string[] {
  const path = [...above, command.name];
  return [
    `${when("__flow_chooses", above)} -a ${command.name} -d ${quote(command.summary)}`,
    ...command.commands.flatMap((inner) => linesOf(inner, path)),
    ...(command.commands.length > 0 ? [] : usageLines(command, path)),
  ];
}

function usageLines({ options, places }: CompletedCommand, path: readonly string[]): string[] {
  const within = when("__flow_within", path);
  return [
    ...options.map((option) => `${within} ${optionSpecification(option)}`),
    ...places.map((place) => `${within} ${offer(place)}`),
  ];
}

function when(condition: string, path: readonly string[]): string {
  return `complete -c flow -n '${[condition, ...path].join(" ")}'`;
}

function optionSpecification({ flags, description, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const awaits = value ? [value.kind === "file" ? "-r" : "-x", offer(value)] : [];
  return [...names, ...awaits, `-d ${quote(description)}`].join(" ");
}

function offer(value: Awaited): string {
  switch (value.kind) {
    case "choice":
      return `-a ${quote(value.choices.join(" "))}`;
    case "file":
      return "-F";
    case "folder":
      return "-a '(__fish_complete_directories)'";
    case "name":
      return `-a '(__flow_names ${value.noun})'`;
    case "text":
      return "-f";
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
