import { userInfo } from "node:os";
import manifest from "../../package.json" with { type: "json" };
import type { Styles } from "../render/styles.js";
import type { LocalServer } from "./local-server.js";

/** What a person should know who has just started a server. */
export function announcement(server: LocalServer, { accent }: Styles): string {
  const { app, directory, firstUser, isEmbedded } = server;
  const data = isEmbedded ? " (embedded PostgreSQL: survives a kill, not a power loss)" : "";
  const rows = [
    ["address", app.publicUrl],
    ["data", `${directory.path}${data}`],
    ["code", `runs here as ${userInfo().username}, with all that ${userInfo().username} may do`],
    ...(firstUser ? [["login", `${firstUser.email}, password ${firstUser.password} (shown this once)`]] : []),
    ["next", `flow login ${app.publicUrl}`],
  ];
  const lines = rows.map(([name = "", value]) => `  ${accent(name.padEnd(9))}${value}\n`);
  return `FlowRunner ${manifest.version} is up, on this machine only. Ctrl-C stops it.\n${lines.join("")}`;
}

/** The same for programs, on one line. */
export function announcementDocument({ app, directory, firstUser }: LocalServer): object {
  const { publicUrl: address, runnerUrl, internalUrl } = app;
  return { address, runnerUrl, internalUrl, dataDirectory: directory.path, firstUser };
}
