import type { Command } from "commander";
import type { LoginOptions } from "../commands/login.js";
import type { ListOptions } from "../render/formats.js";
import type { ConnectionOptions } from "../server/connection.js";
import { connected, formatted, type Calling } from "./calling.js";

export function addContextCommands(program: Command, calling: Calling): void {
  program.commandsGroup("Server:");
  program
    .command("login")
    .summary("sign in to a server")
    .description(
      "Sign in to a server. An API token is made for this machine and kept with the server's address as a context, " +
        "in a file that only you can read. The password is asked for, or read from standard input.",
    )
    .argument("[server]", "its address (default: the current context's, else http://127.0.0.1:7400)")
    .option("--name <context>", "the context's name (default: the server's host)")
    .option("--email <email>", "who you are")
    .option("--password-stdin", "read the password from standard input")
    .option("--token-stdin", "read an API token from standard input, instead of making one")
    .option("--expires <duration>", "for how long the token is good", "90d")
    .action(
      calling.alone(async (server: string | undefined, options: LoginOptions) => {
        const { login } = await import("../commands/login.js");
        return login(server, options, calling.terminal);
      }),
    );

  program
    .command("logout")
    .summary("sign out of a server")
    .description("Revoke the token of a context, and forget it. The context stays.")
    .argument("[context]", "the context (default: the current one)")
    .action(
      calling.alone(async (name: string | undefined) => {
        const { logout } = await import("../commands/logout.js");
        return logout(name, calling.terminal);
      }),
    );

  addContextGroup(program.command("context").description("the servers that you know"), calling);
}

function addContextGroup(context: Command, calling: Calling): void {
  formatted(context.command("list").description("list the contexts")).action(
    calling.alone(async (options: ListOptions) => {
      const { listContexts } = await import("../commands/contexts/list-contexts.js");
      return listContexts(options, calling.terminal);
    }),
  );

  context
    .command("use")
    .description("make a context the current one")
    .argument("<context>")
    .action(
      calling.alone(async (name: string) => {
        const { useContext } = await import("../commands/contexts/use-context.js");
        return useContext(name, calling.terminal);
      }),
    );

  connected(
    context
      .command("show")
      .description("show which server, as whom and in which project commands work now, and why"),
  ).action(
    calling.alone(async (options: ConnectionOptions) => {
      const { showContext } = await import("../commands/contexts/show-context.js");
      return showContext(options, calling.terminal);
    }),
  );

  context
    .command("delete")
    .description("forget a context; its token stays good: 'flow logout' revokes it")
    .argument("<context>")
    .action(
      calling.alone(async (name: string) => {
        const { deleteContext } = await import("../commands/contexts/delete-context.js");
        return deleteContext(name, calling.terminal);
      }),
    );
}
