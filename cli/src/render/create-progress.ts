import type { Terminal } from "../terminal.js";
import type { Progress } from "./progress.js";

/** The live view is loaded where there is a terminal to draw on. `now`: epoch ms of whoever dates the events. */
export async function createProgress(terminal: Terminal, now?: () => number): Promise<Progress> {
  if (!terminal.isLive) {
    const { PlainProgress } = await import("./plain-progress.js");
    return new PlainProgress(terminal.say);
  }
  const { LiveProgress } = await import("./live-progress.js");
  return new LiveProgress(terminal, now);
}
