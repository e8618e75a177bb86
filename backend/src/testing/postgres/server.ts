import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A PostgreSQL server of the tests' own, reached through the socket in this folder as any user. */
export interface PostgresServer extends AsyncDisposable {
  readonly host: string;
}

/**
 * Makes a cluster in a temporary folder and serves it until this process ends it or dies: the shell around the server
 * waits for the end of its standard input. `$2` is whether commits are synced.
 */
const serve = `
set -eu
trap '' INT
data=$(mktemp -d /tmp/flowrunner-postgres.XXXXXX)
server=
finish() {
  if [ -n "$server" ]; then kill -INT $server 2>/dev/null || true; wait $server || true; fi
  rm -rf "$data"
}
trap finish EXIT
trap 'exit 1' TERM HUP
"$1/initdb" -D "$data/cluster" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
"$1/postgres" -D "$data/cluster" -k "$data" -c listen_addresses= -c max_connections=300 \
  -c fsync="$2" -c synchronous_commit="$2" -c full_page_writes="$2" -c logging_collector=off >"$data/log" 2>&1 &
server=$!
until "$1/pg_isready" -q -h "$data"; do
  kill -0 $server 2>/dev/null || { cat "$data/log" >&2; exit 1; }
done
echo "$data"
cat >/dev/null
`;

/** `syncs`: whether commits reach the disk; by default not, as a crash of the machine loses what is thrown away anyway. */
export async function startPostgres({ syncs = false } = {}): Promise<PostgresServer> {
  const shell = ["sh", "-c", serve, "sh", await binariesFolder(), syncs ? "on" : "off"];
  const [command, ...args] = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", ...shell] : shell;
  const child = spawn(command!, args, { cwd: "/", stdio: ["pipe", "pipe", "inherit"] });
  const host = await firstLine(child);
  return {
    host,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error("PostgreSQL did not start: its log is above");
}

/** Debian's folder of the newest version. */
export async function binariesFolder(): Promise<string> {
  const versions = "/usr/lib/postgresql";
  const found = existsSync(versions) ? await readdir(versions) : [];
  const newest = found
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error("PostgreSQL is not installed: test/need postgresql");
  return join(versions, String(newest), "bin");
}
