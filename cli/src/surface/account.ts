import type { Command } from "commander";
import type { CreateTokenOptions } from "../commands/tokens/create-token.js";
import type { ListOptions } from "../render/formats.js";
import { collect, connected, formatted, type Calling } from "./calling.js";

export function addAccountCommands(program: Command, calling: Calling): void {
  const token = program.command("token").description("your API tokens");
  connected(
    token
      .command("create")
      .description("create a token and print it: it is shown this once")
      .argument("<name>", "what it is for")
      .option(
        "--scope <scope>",
        "what it may do, as runs:read; repeatable (default: whatever you may)",
        collect,
      )
      .option("--expires <duration>", "for how long it is good", "90d")
      .option("--only-project", "good for the present project alone"),
  ).action(
    calling.within(async (session, name: string, options: CreateTokenOptions) => {
      const { createToken } = await import("../commands/tokens/create-token.js");
      return createToken(session, name, options);
    }),
  );

  formatted(connected(token.command("list").description("list your tokens"))).action(
    calling.within(async (session, options: ListOptions) => {
      const { listTokens } = await import("../commands/tokens/list-tokens.js");
      return listTokens(session, options);
    }),
  );

  connected(
    token.command("revoke").description("make tokens useless").argument("<token...>", "their ids"),
  ).action(
    calling.within(async (session, ids: readonly string[]) => {
      const { revokeTokens } = await import("../commands/tokens/revoke-tokens.js");
      return revokeTokens(session, ids);
    }),
  );
}
