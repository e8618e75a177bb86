import { existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Where memory is counted: by itself (version 1) or with everything else (version 2). */
const version1 = "/sys/fs/cgroup/memory";
const version2 = "/sys/fs/cgroup";
const isVersion1 = existsSync(`${version1}/memory.limit_in_bytes`);

/** A control group with a limit of memory, as each container of a pod has one. */
export class MemoryGroup {
  /** Where the container sees its own counters. */
  readonly seenAt = isVersion1 ? version1 : version2;
  readonly folder: string;

  constructor(name: string, limitBytes: number) {
    this.folder = `${this.seenAt}/${name}`;
    mkdirSync(this.folder);
    writeFileSync(
      `${this.folder}/${isVersion1 ? "memory.limit_in_bytes" : "memory.max"}`,
      String(limitBytes),
    );
  }

  /** Why there can be no such groups here; undefined where there can. */
  static get unavailable(): string | undefined {
    const name = `flowrunner-probe-${process.pid}`;
    try {
      const group = new MemoryGroup(name, 2 ** 28);
      rmdirSync(group.folder);
      return undefined;
    } catch (error) {
      return `no control group with a limit of memory can be made here: ${(error as Error).message}`;
    }
  }

  /** Its processes are gone; the system may take a moment to notice. */
  async remove(): Promise<void> {
    for (;;) {
      try {
        return rmdirSync(this.folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EBUSY") throw error;
        await delay(10);
      }
    }
  }
}
