import type { Metafile } from "esbuild";

/** What belongs to a server: commands but `flow up` have no place for it. */
const serverPackages = [
  "express",
  "zod",
  "pg",
  "@electric-sql/pglite",
  "pino",
  "jose",
  "ioredis",
  "prom-client",
  "@opentelemetry/sdk-node",
];

/** The only commands that load a server. */
const serverCommands: ReadonlySet<string | undefined> = new Set(["cli/src/commands/up.ts"]);

/** Throws when something of a server can be loaded from the program `entry` in another way than by such a command. */
export function refuseServerPackages({ outputs }: Metafile, entry: string): void {
  const parts = partsOf(outputs, entry);
  const inputs = [...parts].flatMap((part) => Object.keys(outputs[part]?.inputs ?? {}));
  const found = serverPackages.filter((name) =>
    inputs.some((input) => input.includes(`node_modules/${name}/`)),
  );
  if (found.length > 0) throw new Error(`${entry} must not contain ${found.join(", ")}`);
}

/** Everything that it may load, at once or later. */
function partsOf(outputs: Metafile["outputs"], part: string, found = new Set<string>()): Set<string> {
  if (found.has(part) || serverCommands.has(outputs[part]?.entryPoint)) return found;
  found.add(part);
  for (const { path, external } of outputs[part]?.imports ?? [])
    if (external !== true) partsOf(outputs, path, found);
  return found;
}
