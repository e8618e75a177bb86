/** What `entry` has told on its events, as one text: see runners/entry/entry.sh. */
export class EntryEvents {
  #text = "";

  add(text: string): void {
    if (this.#text.length < mostText) this.#text += text;
  }

  /** The process that runs user code; undefined until it is started. */
  get startedPid(): number | undefined {
    return this.#number(/^started (\d+)$/m);
  }

  get exitCode(): number | undefined {
    return this.#number(/^exit (\d+)$/m);
  }

  /** User and system time, in milliseconds: of the container, else of the runtime by the second line of `times`. */
  get cpuMs(): number | undefined {
    const ns = this.#number(/^cpuacct\.usage (\d+)$/m);
    const us = ns === undefined ? this.#number(/^cpu\.stat usage_usec (\d+)$/m) : ns / 1000;
    return us === undefined ? this.#timesMs() : Math.round(us / 1000);
  }

  /** The most memory the container has held, in bytes. */
  get peakMemoryBytes(): number | undefined {
    return this.#number(/^memory\.(?:peak|max_usage_in_bytes) (\d+)$/m);
  }

  /** Processes of the container that the system has killed for want of memory. */
  get oomKills(): number | undefined {
    return this.#number(/^memory\.(?:events|oom_control) oom_kill (\d+)$/m);
  }

  #timesMs(): number | undefined {
    const [, ...times] = /^exit .*\n.*\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/m.exec(this.#text) ?? [];
    if (times.length === 0) return undefined;
    const [userMinutes = 0, userSeconds = 0, systemMinutes = 0, systemSeconds = 0] = times.map(Number);
    return Math.round((userMinutes + systemMinutes) * 60_000 + (userSeconds + systemSeconds) * 1000);
  }

  #number(pattern: RegExp): number | undefined {
    const found = pattern.exec(this.#text)?.[1];
    return found === undefined ? undefined : Number(found);
  }
}

/** `entry` has little to say; an image of somebody's own may have another in its place. */
const mostText = 16 * 1024;
