import type { Awaited, CompletedCommand, CompletedOption } from "./surface.js";

/** Also for the bash 3.2 of macOS. Where nothing is offered, readline completes file names. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return `# bash completion of flow: source <(flow completion bash)
_flow() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${names} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${commands.map(caseOfCommand).join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _flow flow
`;
}

function caseOfCommand({ name, options, argument }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags).join(" ");
  return [
    `      ${name})`,
    `        case "$previous" in`,
    ...options.flatMap(caseOfOption),
    `          *)`,
    `            case "$current" in`,
    `              -*) words="${flags}" ;;`,
    `              *) ${offer(argument)} ;;`,
    `            esac`,
    `            ;;`,
    `        esac`,
    `        ;;`,
  ].join("\n");
}

function caseOfOption({ flags, value }: CompletedOption): string[] {
  return value ? [`          ${flags.join(" | ")}) ${offer(value)} ;;`] : [];
}

function offer(value: Awaited | null): string {
  if (value?.kind === "choice") return `words="${value.choices.join(" ")}"`;
  if (value?.kind === "folder") return `COMPREPLY=($(compgen -d -- "$current")) && return`;
  return "return";
}
