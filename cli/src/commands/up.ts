import { turnOffCoreDumps } from "@flowrunner/backend/local";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { Interruption } from "../launcher/interruption.js";
import type { Terminal } from "../terminal.js";
import { announcement, announcementDocument } from "../up/announcement.js";
import type { UpOptions } from "../up/options.js";
import { LocalServer } from "../up/local-server.js";

/** `flow up`: a server on this machine until somebody stops it. */
export async function up(options: UpOptions, terminal: Terminal): Promise<ExitCode> {
  const { say, styles } = terminal;
  await turnOffCoreDumps((problem) => say(`${styles.warning("warning:")} ${problem}`));
  if (options.role === "launcher") {
    const { launch } = await import("../up/launch.js");
    return launch(options, terminal);
  }
  using interruption = new Interruption();
  const server = await LocalServer.open(options, terminal);
  if (options.output === "json") terminal.print(`${JSON.stringify(announcementDocument(server))}\n`);
  else terminal.print(announcement(server, styles));
  await interruption.asked;
  say("stopping: what runs has 10 s to finish; once more ends it at once");
  await server.stop(interruption.insisted);
  return exitCodes.succeeded;
}
