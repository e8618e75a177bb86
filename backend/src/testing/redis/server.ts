import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Serves until its standard input ends: a server that nobody stops goes with the process that started it. */
const serve = `
trap '' INT
redis-server --port 0 --unixsocket "$1" --save '' --appendonly no --daemonize no >/dev/null &
server=$!
cat >/dev/null
kill -9 $server 2>/dev/null || true
wait $server 2>/dev/null || true
`;

/** A Redis of a test's own, on a socket in a temporary folder. */
export class RedisServer implements AsyncDisposable {
  #stop: (() => Promise<void>) | null = null;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await mkdtemp(join(tmpdir(), "flowrunner-redis-")));
    await server.start();
    return server;
  }

  get url(): string {
    return join(this.folder, "redis.sock");
  }

  /** Serves again after a kill. */
  async start(): Promise<void> {
    const shell = spawn("sh", ["-c", serve, "sh", this.url], { stdio: ["pipe", "ignore", "inherit"] });
    const ended = new Promise<void>((resolve) => shell.once("exit", () => resolve()));
    this.#stop = async () => {
      shell.stdin.end();
      await ended;
    };
    while (!(await answers(this.url)))
      if (shell.exitCode !== null) throw new Error("Redis is not installed: test/need redis-server");
  }

  /** Ends it with SIGKILL. */
  async kill(): Promise<void> {
    await this.#stop?.();
    this.#stop = null;
    await rm(this.url, { force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true });
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("error", () => setImmediate(resolve, false));
    socket.once("connect", () => socket.end("PING\r\n"));
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
