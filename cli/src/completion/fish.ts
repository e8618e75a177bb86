import type { Awaited, CompletedCommand, CompletedOption } from "./surface.js";

export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, argument }) => [
    `complete -c flow -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ...options.map((option) => `${within(name)} ${optionSpecification(option)}`),
    ...(argument ? [`${within(name)} ${offer(argument)}`] : []),
  ]);
  return `# fish completion of flow: flow completion fish > ~/.config/fish/completions/flow.fish
complete -c flow -f
${lines.join("\n")}
`;
}

function within(command: string): string {
  return `complete -c flow -n '__fish_seen_subcommand_from ${command}'`;
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
    case "text":
      return "-f";
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
