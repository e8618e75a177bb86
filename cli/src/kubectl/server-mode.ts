/** Commands that are about servers, whatever they name. */
const ofServers: ReadonlySet<string | undefined> = new Set(["login", "logout", "context"]);

/** Whether a command line is for a server, as `flow` takes it: it names one, or is about the servers that are known. */
export function isForServer(argv: readonly string[]): boolean {
  return ofServers.has(argv[0]) || argv.some((word) => word === "--server" || word.startsWith("--server="));
}

/** `flow` takes `--server URL` after its command's name; kubectl's users write options before it too. */
export function commandFirst(argv: readonly string[]): readonly string[] {
  const [first = "", second] = argv;
  if (first.startsWith("--server=")) return [...argv.slice(1), first];
  return first === "--server" && second !== undefined ? [...argv.slice(2), first, second] : argv;
}
