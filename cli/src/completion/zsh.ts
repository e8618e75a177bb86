import type { Awaited, CompletedCommand, CompletedOption } from "./surface.js";

export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef flow
# zsh completion of flow: flow completion zsh > a file _flow in a folder of $fpath
_flow_names() {
  local -a names=(\${(f)"$(flow __complete $1 -- $flow_words 2>/dev/null)"})
  compadd -a names
}
_flow() {
  local context state line
  local -a flow_words=(\${words[2,-1]})
  typeset -A opt_args
${choiceOf(commands, "").join("\n")}
}
if [ "$funcstack[1]" = "_flow" ]; then _flow "$@"; else compdef _flow flow; fi
`;
}

function choiceOf(commands: readonly CompletedCommand[], indent: string): string[] {
  const described = commands.map(({ name, summary }) => `  ${quote(`${name}:${summary}`)}`);
  const lines = [
    `local -a commands=(`,
    ...described,
    `)`,
    `_arguments -C '1:command:->command' '*::argument:->argument'`,
    `case $state in`,
    `  command) _describe command commands ;;`,
    `  argument)`,
    `    case $line[1] in`,
    ...commands.flatMap((command) => caseOfCommand(command, `${indent}      `)),
    `    esac`,
    `    ;;`,
    `esac`,
  ];
  return lines.map((line) => `${indent}  ${line}`);
}

function caseOfCommand(command: CompletedCommand, indent: string): string[] {
  const { name, options, places, commands } = command;
  if (commands.length > 0) return [`${name})`, ...choiceOf(commands, indent), `;;`];
  const specifications = [...options.flatMap(optionSpecifications), ...places.map(placeSpecification)];
  return [`${name}) _arguments ${specifications.join(" ")} ;;`];
}

/** The last place may be repeated. */
function placeSpecification(place: Awaited, index: number, all: readonly Awaited[]): string {
  const number = index === all.length - 1 ? "*" : String(index + 1);
  return quote(`${number}:${label(place)}:${action(place)}`);
}

/** One a flag; a flag shuts out the others of its option unless it may be repeated. */
function optionSpecifications({ flags, description, value, isRepeatable }: CompletedOption): string[] {
  const exclusion = isRepeatable ? "*" : `(${flags.join(" ")})`;
  const awaits = value ? `:${label(value)}:${action(value)}` : "";
  return flags.map((flag) => {
    const joint = !value ? "" : flag.startsWith("--") ? "=" : "+";
    return quote(`${exclusion}${flag}${joint}[${description.replace(/[[\]:]/g, "\\$&")}]${awaits}`);
  });
}

function label(value: Awaited): string {
  return value.kind === "name" ? value.noun : value.kind;
}

function action(value: Awaited): string {
  switch (value.kind) {
    case "choice":
      return `(${value.choices.join(" ")})`;
    case "file":
      return "_files";
    case "folder":
      return "_files -/";
    case "name":
      return ` _flow_names ${value.noun}`;
    case "text":
      return " ";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
