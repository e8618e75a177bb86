import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { binariesFolder } from "../../../backend/src/testing/postgres/server.js";
import { until } from "./patience.js";

const call = promisify(execFile);

/** PostgreSQL refuses root. */
const asPostgres = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : [];

/** The server, and the end of it when whoever started it dies: the shell waits for the end of its input. */
const serve = `
trap '' INT
"$1/postgres" -D "$2/cluster" -k "$2" -c listen_addresses= -c max_connections=100 -c fsync=off >>"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT $server 2>/dev/null || true
wait $server 2>/dev/null || true
`;

/**
 * A PostgreSQL that is killed and comes back with what it had committed: that is written to the system at the commit,
 * which outlives a kill, and not synced to the disk, which only a crash of the machine would need.
 */
export class KillablePostgres implements AsyncDisposable {
  #shell: ChildProcess | null = null;

  private constructor(
    private readonly binaries: string,
    /** Its cluster, its socket and its log. */
    readonly folder: string,
  ) {}

  static async open(): Promise<KillablePostgres> {
    const folder = await mkdtemp(join(tmpdir(), "flowrunner-kills-"));
    await chmod(folder, 0o777);
    const postgres = new KillablePostgres(await binariesFolder(), folder);
    await postgres.#run(
      "initdb",
      "-D",
      join(folder, "cluster"),
      "-U",
      "postgres",
      "-A",
      "trust",
      "--no-sync",
    );
    await postgres.#start();
    return postgres;
  }

  /** Of a superuser, in the database that there always is. */
  get url(): string {
    return `postgres:///postgres?host=${encodeURIComponent(this.folder)}&user=postgres`;
  }

  async kill(): Promise<void> {
    const pids = await call("pgrep", ["-f", `^${this.binaries}/postgres -D ${this.folder}/cluster`]);
    for (const pid of pids.stdout.split("\n").filter(Boolean)) process.kill(Number(pid), "SIGKILL");
    await this.#end();
    await this.#start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const [command, ...args] = [...asPostgres, "sh", "-c", serve, "sh", this.binaries, this.folder];
    this.#shell = spawn(command!, args, { cwd: "/", stdio: ["pipe", "ignore", "inherit"] });
    await until(
      () => "PostgreSQL",
      async () => (await this.#answers()) || null,
      50,
    );
  }

  async #end(): Promise<void> {
    const shell = this.#shell;
    if (!shell) return;
    const ended = once(shell, "exit");
    shell.stdin!.end();
    await ended;
    this.#shell = null;
  }

  async #answers(): Promise<boolean> {
    return call(join(this.binaries, "pg_isready"), ["-q", "-h", this.folder]).then(
      () => true,
      () => false,
    );
  }

  async #run(program: string, ...args: string[]): Promise<void> {
    const [command, ...rest] = [...asPostgres, join(this.binaries, program), ...args];
    await call(command!, rest, { cwd: "/" });
  }
}
