import type { Awaited, CompletedCommand, CompletedOption } from "./surface.js";

/** Also for the bash 3.2 of macOS. Where nothing is offered, readline completes file names. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `# bash completion of flow: source <(flow completion bash)
_flow_names() {
  "\${COMP_WORDS[0]}" __complete "$1" -- "\${COMP_WORDS[@]:1}" 2>/dev/null
}
_flow() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local words=""
  COMPREPLY=()
${choiceOf(commands, 1, "--help --version").join("\n")}
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _flow flow
`;
}

/** Which of the commands is meant stands in the word at `depth`. */
function choiceOf(commands: readonly CompletedCommand[], depth: number, besides = ""): string[] {
  const names = [...commands.map(({ name }) => name), besides].join(" ").trim();
  return [
    `  if [ "$COMP_CWORD" -eq ${depth} ]; then`,
    `    words="${names}"`,
    `  else`,
    `    case "\${COMP_WORDS[${depth}]}" in`,
    ...commands.flatMap((command) => caseOfCommand(command, depth)),
    `    esac`,
    `  fi`,
  ];
}

function caseOfCommand(command: CompletedCommand, depth: number): string[] {
  const { name, commands } = command;
  const body = commands.length > 0 ? choiceOf(commands, depth + 1) : wordsOf(command, depth + 1);
  return [`      ${name})`, ...body.map((line) => `      ${line}`), `        ;;`];
}

/** Places are counted by words: options before the last place make it the last all the same. */
function wordsOf({ options, places }: CompletedCommand, first: number): string[] {
  const flags = options.flatMap((option) => option.flags).join(" ");
  const offers = places.length > 1 ? placeCases(places, first) : [offer(places[0])];
  return [
    `  case "$previous" in`,
    ...options.flatMap(caseOfOption),
    `    *)`,
    `      case "$current" in`,
    `        -*) words="${flags}" ;;`,
    `        *)`,
    ...offers.map((line) => `          ${line}`),
    `          ;;`,
    `      esac`,
    `      ;;`,
    `  esac`,
  ];
}

function placeCases(places: readonly Awaited[], first: number): string[] {
  const cases = places.map((place, index) => {
    const isLast = index === places.length - 1;
    return `  ${isLast ? "*" : first + index}) ${offer(place)} ;;`;
  });
  return [`case "$COMP_CWORD" in`, ...cases, `esac`];
}

function caseOfOption({ flags, value }: CompletedOption): string[] {
  return value ? [`    ${flags.join(" | ")}) ${offer(value)} ;;`] : [];
}

function offer(value: Awaited | undefined): string {
  switch (value?.kind) {
    case "choice":
      return `words="${value.choices.join(" ")}"`;
    case "folder":
      return `COMPREPLY=($(compgen -d -- "$current")) && return`;
    case "name":
      return `words="$(_flow_names ${value.noun})"`;
    default:
      return "return";
  }
}
