import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { patienceMs } from "../patience.js";
import type { Place } from "./place.js";

/** How a controller's life ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Its /etc/hosts is its own. */
const withHosts = ["--mount", "--", "sh", "-c", 'mount --bind "$0" /etc/hosts && exec "$@"'];

/** A controller's process on this machine. */
export class ControllerProcess {
  /** All that it has logged. */
  readonly log: string[] = [];
  readonly ended: Promise<Ending>;
  readonly #leads: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly healthPort: number,
  ) {
    this.ended = once(child, "exit").then(([code, signal]) => ({ code, signal }) as Ending);
    let tellLeads: () => void;
    this.#leads = new Promise((resolve) => (tellLeads = resolve));
    createInterface(child.stdout!).on("line", (line) => {
      this.log.push(line);
      if (line.includes('"this process leads"')) tellLeads();
    });
    createInterface(child.stderr!).on("line", (line) => this.log.push(line));
  }

  static start(
    place: Place,
    namespace: string,
    healthPort: number,
    settings: Readonly<Record<string, string>> = {},
  ): ControllerProcess {
    const program = [process.execPath, join(place.folder, "controller.js")];
    const own = { FLOWRUNNER_HEALTH_PORT: String(healthPort), ...settings };
    const child = spawn("unshare", [...withHosts, join(place.folder, "hosts"), ...program], {
      env: place.environment(namespace, own),
      stdio: ["ignore", "pipe", "pipe"],
    });
    return new ControllerProcess(child, healthPort);
  }

  /** Resolves when it leads; throws when it ends before. */
  async leads(): Promise<this> {
    const ending = await Promise.race([this.#leads, this.ended]);
    if (ending) throw new Error(`it has ended: ${this.log.slice(-5).join("\n")}`);
    return this;
  }

  /** As the kernel kills it: at this very point. Resolves when it is dead. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** Ends it in an orderly way: nobody has to wait for its lease. */
  async stop(): Promise<void> {
    this.child.kill("SIGCONT");
    this.child.kill("SIGTERM");
    const late = setTimeout(() => this.child.kill("SIGKILL"), patienceMs);
    await this.ended;
    clearTimeout(late);
  }

  /** SIGSTOP, SIGCONT, SIGTERM. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** A value of its metrics, summed over all that `sample` begins; 0: there is none. */
  async metric(sample: string): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.healthPort}/metrics`);
    const lines = (await answer.text()).split("\n").filter((line) => line.startsWith(sample));
    return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
  }
}
