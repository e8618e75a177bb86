import { InvalidArgumentError, Option, type Command } from "commander";
import type { UpOptions } from "../up/options.js";
import type { Calling } from "./calling.js";

export function addUp(program: Command, calling: Calling): void {
  program
    .command("up")
    .summary("start a server on this machine")
    .description(
      "Start a server on this machine, with its database in a folder. It listens on the loopback alone and runs code " +
        "as you. Its database survives that it is killed, not that the machine loses power: --database-url " +
        "names a PostgreSQL that does.",
    )
    .option(
      "--data-dir <folder>",
      "what the server keeps (default: $XDG_DATA_HOME/flowrunner or ~/.flowrunner)",
    )
    .option("--port <port>", "of the public listener; it is kept (default: 7400)", portNumber)
    .option("--database-url <url>", "PostgreSQL to use, or FLOWRUNNER_DATABASE_URL")
    .option("--redis-url <url>", "Redis by which several servers on one database wake each other")
    .addOption(
      new Option("--role <role>", "a part of a server: without code, or code alone").choices([
        "backend",
        "launcher",
      ]),
    )
    .option("--internal-url <url>", "of a launcher: its server's internal listener")
    .option("--runner-url <url>", "of a launcher: its server's runner listener")
    .option(
      "--internal-token <token>",
      "of a launcher; @FILE, or FLOWRUNNER_INTERNAL_TOKEN, keeps it out of sight",
    )
    .addOption(
      new Option("-o, --output <format>", "how the server says where it is")
        .choices(["text", "json"])
        .default("text"),
    )
    .action(
      calling.alone(async (options: UpOptions) => {
        const { up } = await import("../commands/up.js");
        return up(options, calling.terminal);
      }),
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError("It is a number from 0 (any free one) to 65535.");
}
