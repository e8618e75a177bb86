import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that no other can be mistaken for: ids are used again, with another start. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words. */
  readonly started: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid)! };
}

export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return startOf(pid) === started;
}

/** Null: there is no such process, or only what its parent has not yet been told of its end. */
function startOf(pid: number): string | null {
  return process.platform === "linux" ? startOnLinux(pid) : startAsListed(pid);
}

/** Of proc(5): the state is the first field behind the name, which may hold anything; the start is the 20th, in ticks. */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}

function startAsListed(pid: number): string | null {
  try {
    const [state = "Z", ...start] = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], LC_ALL: "C" },
    })
      .trim()
      .split(/\s+/);
    return state.startsWith("Z") ? null : start.join(" ");
  } catch {
    return null;
  }
}
