import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { RuntimeName } from "@flowrunner/protocol";
import { killProcess } from "../../runners/agent/runtime/strays.js";
import { MemoryGroup } from "./memory-group.js";

export interface PodParts {
  /** Of the pod alone; gone with it. */
  readonly folder: string;
  /** The agent's program, and what an image holds at /opt/flowrunner. */
  readonly agentProgram: string;
  readonly imageFolder: string;
  readonly runtime: RuntimeName;
  readonly token: string;
  /** The agent's environment besides its files. */
  readonly agentEnv: Readonly<Record<string, string>>;
  readonly memoryBytes: number;
}

/** As in a cluster. */
export const agentUser = 65_532;
export const runtimeUser = 65_533;

const path = "/usr/local/bin:/usr/bin:/bin";

/**
 * A pod as far as its two containers can tell: two users, PID and mount namespaces of the runtime's own, a shared
 * volume that the runtime cannot write to, and a limit of memory.
 */
export class LocalPod {
  readonly #parts: PodParts;
  readonly #group: MemoryGroup;
  /** Holds the pipes until the agent takes their names away. */
  readonly pipesFolder: string;
  readonly tokenFile: string;
  agent: ChildProcess | undefined;
  runtime: ChildProcess | undefined;
  /** What the agent has written to the platform's log. */
  agentSaid = "";

  constructor(parts: PodParts) {
    this.#parts = parts;
    const { folder } = parts;
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    this.pipesFolder = join(folder, "pipes");
    this.tokenFile = join(folder, "token");
    mkdirSync(this.pipesFolder);
    chmodSync(this.pipesFolder, 0o777);
    this.renewToken(parts.token);
    mkdirSync(join(folder, "tmp"));
    chownSync(join(folder, "tmp"), runtimeUser, runtimeUser);
    const name = `${basename(dirname(folder))}-${basename(folder)}`;
    this.#group = new MemoryGroup(name, parts.memoryBytes);
  }

  /** As the kubelet does. */
  renewToken(token: string): void {
    writeFileSync(this.tokenFile, token, { mode: 0o400 });
    chownSync(this.tokenFile, agentUser, agentUser);
  }

  startAgent(): ChildProcess {
    const { agentProgram, agentEnv } = this.#parts;
    this.agent = spawn("setpriv", [...asUser(agentUser), process.execPath, ...agentFlags, agentProgram], {
      env: {
        PATH: path,
        FLOWRUNNER_PIPES: this.pipesFolder,
        FLOWRUNNER_TOKEN_FILE: this.tokenFile,
        ...agentEnv,
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.agent.stderr?.setEncoding("utf8").on("data", (text: string) => (this.agentSaid += text));
    return this.agent;
  }

  startRuntime(): ChildProcess {
    const { folder, imageFolder, runtime } = this.#parts;
    const script = `
      mount --bind "$GROUP" "$SEEN"
      mount --bind "$PIPES" "$PIPES" && mount -o remount,bind,ro "$PIPES"
      mount -t tmpfs tmpfs /opt && mkdir /opt/flowrunner && mount --bind "$IMAGE" /opt/flowrunner
      exec setpriv ${asUser(runtimeUser).join(" ")} --bounding-set=-all -- \\
        env -i PATH="$PATH" HOME=/tmp LANG=C.UTF-8 TMPDIR="$TMPDIR" FLOW_PIPES="$PIPES" \\
        /opt/flowrunner/${runtime}/start.sh`;
    const enter =
      'echo $$ >"$GROUP/cgroup.procs" && exec unshare --pid --fork --mount-proc --kill-child sh -euc "$1"';
    this.runtime = spawn("sh", ["-euc", enter, "-", script], {
      env: {
        PATH: `${path}:/usr/sbin:/sbin`,
        GROUP: this.#group.folder,
        SEEN: this.#group.seenAt,
        PIPES: this.pipesFolder,
        IMAGE: imageFolder,
        TMPDIR: join(folder, "tmp"),
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    return this.runtime;
  }

  /** The first process of the runtime's container, as the host numbers it. */
  get entryPid(): number | undefined {
    const pid = this.runtime?.pid;
    const children = pid === undefined ? "" : textOf(`/proc/${pid}/task/${pid}/children`);
    return children === "" ? undefined : Number(children.split(" ")[0]);
  }

  /** Resolves when the agent has ended, and by that the runtime, and nothing of the pod is left. */
  async ended(): Promise<void> {
    await exited(this.agent);
    // The kubelet's order, which ends an `entry` that still waits for its pipes. Any other has lost its orders. Told again,
    // as what is only about to be `entry` hears nothing.
    const orders = setInterval(() => {
      const { entryPid } = this;
      if (entryPid !== undefined) killProcess(entryPid, "SIGTERM");
    }, 20);
    await exited(this.runtime);
    clearInterval(orders);
    await this.#group.remove();
    rmSync(this.#parts.folder, { recursive: true });
  }
}

/** As the agent's image starts it. */
const agentFlags: readonly string[] = [];

function asUser(user: number): string[] {
  return [`--reuid=${user}`, `--regid=${user}`, "--clear-groups", "--no-new-privs"];
}

export async function exited(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once("exit", resolve));
}

/** A process may end between two looks at it. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
