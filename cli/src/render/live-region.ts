import cliTruncate from "cli-truncate";

const escape = "\u001b[";
const hideCursor = `${escape}?25l`;
const showCursor = `${escape}?25h`;

/** The lines at the bottom of a terminal that are drawn again and again; what is permanent scrolls by above them. */
export class LiveRegion {
  #height = 0;
  readonly #restore = (): void => void this.stream.write(showCursor);

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.write(hideCursor);
    process.once("exit", this.#restore);
  }

  /** Writes permanent lines and draws the region anew below them; lines that do not fit are counted. */
  draw(permanent: readonly string[], region: readonly string[]): void {
    const fitting = this.#fit(region);
    const lines = [...permanent, ...fitting].map((line) => `${line}\n`);
    this.stream.write(this.#erase() + lines.join(""));
    this.#height = fitting.length;
  }

  close(): void {
    process.off("exit", this.#restore);
    this.stream.write(this.#erase() + showCursor);
    this.#height = 0;
  }

  /** From the line's beginning: a terminal writes `^C` where a person presses that. */
  #erase(): string {
    return this.#height === 0 ? "" : `\r${escape}${this.#height}A${escape}0J`;
  }

  /** A line that wraps, or one above the screen, could not be erased. */
  #fit(region: readonly string[]): string[] {
    const { columns = 80, rows = 24 } = this.stream;
    const most = Math.max(1, rows - 2);
    const shown =
      region.length <= most
        ? region
        : [...region.slice(0, most - 1), `… and ${region.length - most + 1} more`];
    return shown.map((line) => cliTruncate(line, columns - 1));
  }
}
