import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const entry = join(import.meta.dirname, "entry.sh");
const pipes = ["in", "out", "stdout", "stderr", "orders", "events"] as const;
type PipeName = (typeof pipes)[number];

/** A container as far as `entry` can tell: a PID namespace of its own, and named pipes in a folder. */
class Container {
  readonly #folder = mkdtempSync(join(tmpdir(), "flowrunner-entry-"));
  readonly #fds: Record<PipeName, number>;
  readonly #child: ChildProcess;
  readonly ended: Promise<void>;
  #heard: Record<string, string> = {};

  constructor(...command: string[]) {
    spawnSync(
      "mkfifo",
      pipes.map((name) => join(this.#folder, name)),
    );
    const open = (name: PipeName): number => {
      const isOurs = name === "in" || name === "orders";
      return openSync(
        join(this.#folder, name),
        isOurs ? constants.O_RDWR : constants.O_RDONLY | constants.O_NONBLOCK,
      );
    };
    this.#fds = Object.fromEntries(pipes.map((name) => [name, open(name)])) as Record<PipeName, number>;
    this.#child = spawn(
      "prlimit",
      [
        "--core=unlimited",
        "unshare",
        "--pid",
        "--fork",
        "--mount-proc",
        "--kill-child",
        "sh",
        entry,
        "worker-1",
        ...command,
      ],
      {
        env: { ...process.env, FLOW_PIPES: this.#folder, TMPDIR: this.#folder },
        stdio: "ignore",
      },
    );
    this.ended = new Promise((resolve) => this.#child.once("exit", () => resolve()));
  }

  /** Everything that came through a pipe so far. */
  heard(name: PipeName): string {
    const chunk = Buffer.alloc(65_536);
    let size = 0;
    try {
      size = readSync(this.#fds[name], chunk);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
    return (this.#heard[name] = (this.#heard[name] ?? "") + chunk.toString("utf8", 0, size));
  }

  tell(name: "in" | "orders", text: string): void {
    writeSync(this.#fds[name], text);
  }

  closeOrders(): void {
    closeSync(this.#fds.orders);
  }

  async remove(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
    for (const name of pipes) if (name !== "orders") closeSync(this.#fds[name]);
    rmSync(this.#folder, { recursive: true });
  }
}

describe("entry as PID 1 of a container", () => {
  let container: Container | undefined;
  const run = (script: string): Container => (container = new Container("sh", "-c", script));

  beforeEach(() => (container = undefined));
  afterEach(async () => container?.remove());

  it("gives the runtime its pipes as file descriptors, and tells its exit code", async () => {
    const { heard, tell, ended } = bound(
      run('read -r line <&3; echo "got $line" >&4; echo out; echo err >&2; exit 7'),
    );
    tell("in", "request\n");
    await ended;
    expect([heard("out"), heard("stdout"), heard("stderr")]).toEqual(["got request\n", "out\n", "err\n"]);
    expect(heard("events")).toMatch(/^started \d+\nexit 7\n\d+m/);
  });

  it("keeps orders and events from the runtime", async () => {
    const { heard, ended } = bound(
      run("(: <&5) 2>/dev/null && echo orders; (: >&6) 2>/dev/null && echo events; echo done"),
    );
    await ended;
    expect(heard("stdout")).toBe("done\n");
  });

  it("lets no crash of the runtime write what it had in memory", async () => {
    const { heard, ended } = bound(run("ulimit -c; ulimit -H -c"));
    await ended;
    expect(heard("stdout")).toBe("0\n0\n");
  });

  it("ends with the runtime, and nothing that it left behind outlives it", async () => {
    const { heard, ended } = bound(
      run("setsid sh -c \"trap '' TERM HUP; while :; do sleep 1; done\" & exit 0"),
    );
    await ended;
    expect(heard("events")).toContain("exit 0\n");
  });

  it("passes a stop order on to everything, and waits for the runtime", async () => {
    const script =
      "setsid sh -c 'trap \"echo child; exit\" TERM; echo up; while :; do sleep 0.05; done' & trap 'sleep 0.2; echo runtime; exit 3' TERM; while :; do sleep 0.05; done";
    const { heard, tell, ended } = bound(run(script));
    await expect.poll(() => heard("stdout")).toContain("up");
    tell("orders", "stop\n");
    await ended;
    expect(heard("stdout")).toMatch(/child\n/);
    expect(heard("stdout")).toMatch(/runtime\n/);
    expect(heard("events")).toContain("exit 3\n");
  });

  it("kills everything when whoever gives the orders is gone", async () => {
    const { heard, ended } = bound(run("trap '' TERM; echo up; while :; do sleep 0.05; done"));
    await expect.poll(() => heard("stdout")).toContain("up");
    container?.closeOrders();
    await ended;
    expect(heard("events")).toContain("exit 137\n");
  });
});

function bound(container: Container): Pick<Container, "heard" | "tell" | "ended"> {
  return {
    heard: (name) => container.heard(name),
    tell: (name, text) => container.tell(name, text),
    ended: container.ended,
  };
}
