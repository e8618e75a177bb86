import type { Awaited, CompletedCommand, CompletedOption } from "./surface.js";

export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  return `#compdef flow
# zsh completion of flow: flow completion zsh > a file _flow in a folder of $fpath
_flow() {
  local context state line
  typeset -A opt_args
  local -a commands=(
${described.join("\n")}
  )
  _arguments -C '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(caseOfCommand).join("\n")}
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = "_flow" ]; then _flow "$@"; else compdef _flow flow; fi
`;
}

function caseOfCommand({ name, options, argument }: CompletedCommand): string {
  const specifications = options.flatMap(optionSpecifications);
  if (argument) specifications.push(quote(`*:${argument.kind}:${action(argument)}`));
  return `        ${name}) _arguments ${specifications.join(" ")} ;;`;
}

/** One a flag; a flag shuts out the others of its option unless it may be repeated. */
function optionSpecifications({ flags, description, value, isRepeatable }: CompletedOption): string[] {
  const exclusion = isRepeatable ? "*" : `(${flags.join(" ")})`;
  const awaits = value ? `:${value.kind}:${action(value)}` : "";
  return flags.map((flag) => {
    const joint = !value ? "" : flag.startsWith("--") ? "=" : "+";
    return quote(`${exclusion}${flag}${joint}[${description.replace(/[[\]:]/g, "\\$&")}]${awaits}`);
  });
}

function action(value: Awaited): string {
  switch (value.kind) {
    case "choice":
      return `(${value.choices.join(" ")})`;
    case "file":
      return "_files";
    case "folder":
      return "_files -/";
    case "text":
      return " ";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
