import manifest from "../../package.json" with { type: "json" };
import { printable } from "../render/printable.js";
import type { Terminal } from "../terminal.js";

/** Every answer of a server has it. */
const versionHeader = "flowrunner-version";

/**
 * Warns, once, of a server whose version differs from this program's in more than the patch: either may know what the
 * other does not.
 */
export class ServerVersion {
  #isSaid = false;

  constructor(
    private readonly terminal: Pick<Terminal, "say" | "styles">,
    private readonly own: string = manifest.version,
  ) {}

  sawAnswer(headers: Headers): undefined {
    const theirs = headers.get(versionHeader);
    if (this.#isSaid || theirs === null || minorOf(theirs) === minorOf(this.own)) return;
    this.#isSaid = true;
    const { say, styles } = this.terminal;
    say(
      `${styles.warning("warning:")} the server is version ${printable(theirs)}, and this is flow ${this.own}`,
    );
  }
}

/** `1.4.2` → `1.4`. */
function minorOf(version: string): string {
  return version.split(".", 2).join(".");
}
