import { readdirSync, readFileSync } from "node:fs";

/** What the system says of a process; zeros where it has no /proc. */
export interface ProcessStats {
  readonly cpuMs: number;
  readonly peakMemoryBytes: number;
}

/** Linux reports times in ticks of this length to user space, whatever its own are. */
const tickMs = 10;
const kib = 1024;

/** CPU time of a process and of its children that have ended, and the most memory it has held. */
export function statsOf(pid: number): ProcessStats {
  const ticks = statFields(pid)?.slice(11, 15).map(Number) ?? [0];
  return {
    cpuMs: ticks.reduce((sum, each) => sum + each, 0) * tickMs,
    peakMemoryBytes: kibOf("VmHWM", textOf(`/proc/${pid}/status`)),
  };
}

/** Resident memory of all processes of a session, in bytes. */
export function memoryOfSession(session: number): number {
  return processIds()
    .filter((pid) => Number(statFields(pid)?.[3]) === session)
    .reduce((sum, pid) => sum + kibOf("VmRSS", textOf(`/proc/${pid}/status`)), 0);
}

/** Ids of all processes; none where there is no /proc. */
export function processIds(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** The fields of /proc/PID/stat from the third (state) on; the second, a name, may hold anything. */
function statFields(pid: number): string[] | undefined {
  const text = textOf(`/proc/${pid}/stat`);
  return text === "" ? undefined : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function kibOf(field: string, status: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) * kib;
}

/** A process may end between two looks at it. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
