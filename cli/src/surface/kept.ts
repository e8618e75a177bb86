import type { Command } from "commander";
import type { DeleteFilesOptions } from "../commands/files/delete-files.js";
import type { ListOptions } from "../render/formats.js";
import { connected, formatted, type Calling } from "./calling.js";

export function addKeptCommands(program: Command, calling: Calling): void {
  program.commandsGroup("What a project keeps:");
  addSecretCommands(program.command("secret").description("values that code gets by name"), calling);
  addFileCommands(program.command("file").description("the project's files"), calling);
}

function addSecretCommands(secret: Command, calling: Calling): void {
  connected(
    secret
      .command("set")
      .description(
        "Set a secret. Its value is asked for, or read from standard input or a file, without the last line break; " +
          "never from the command line, which others can read.",
      )
      .argument("<secret>", "its name")
      .argument("[@file]", "a file that holds the value"),
  ).action(
    calling.within(async (session, name: string, source: string | undefined) => {
      const { setSecret } = await import("../commands/secrets/set-secret.js");
      return setSecret(session, name, source);
    }),
  );

  formatted(connected(secret.command("list").description("list the secrets, without their values"))).action(
    calling.within(async (session, options: ListOptions) => {
      const { listSecrets } = await import("../commands/secrets/list-secrets.js");
      return listSecrets(session, options);
    }),
  );

  connected(
    secret.command("delete").description("delete secrets and all their versions").argument("<secret...>"),
  ).action(
    calling.within(async (session, names: readonly string[]) => {
      const { deleteSecrets } = await import("../commands/secrets/delete-secrets.js");
      return deleteSecrets(session, names);
    }),
  );
}

function addFileCommands(file: Command, calling: Calling): void {
  formatted(
    connected(
      file
        .command("list")
        .description("list the files of a folder")
        .argument("[path]", "the folder (default: the top)"),
    ),
  ).action(
    calling.within(async (session, path: string | undefined, options: ListOptions) => {
      const { listFiles } = await import("../commands/files/list-files.js");
      return listFiles(session, path, options);
    }),
  );

  connected(
    file
      .command("get")
      .description("print a file, or write it to a file here")
      .argument("<path>", "the file")
      .argument("[file]", "where to write it (default: standard output)"),
  ).action(
    calling.within(async (session, path: string, to: string | undefined) => {
      const { getFile } = await import("../commands/files/get-file.js");
      return getFile(session, path, to);
    }),
  );

  connected(
    file
      .command("put")
      .description("write a file, or all the files of a folder")
      .argument("<file>", "the file or the folder here; - for standard input")
      .argument("[destination]", "where to (default: its name, at the top)"),
  ).action(
    calling.within(async (session, from: string, to: string | undefined) => {
      const { putFile } = await import("../commands/files/put-file.js");
      return putFile(session, from, to);
    }),
  );

  connected(
    file
      .command("delete")
      .description("delete files and empty folders")
      .argument("<path...>")
      .option("-r, --recursive", "also folders with what is in them"),
  ).action(
    calling.within(async (session, paths: readonly string[], options: DeleteFilesOptions) => {
      const { deleteFiles } = await import("../commands/files/delete-files.js");
      return deleteFiles(session, paths, options);
    }),
  );

  connected(
    file
      .command("move")
      .description("move or rename a file or a folder")
      .argument("<path>", "what")
      .argument("<destination>", "where to"),
  ).action(
    calling.within(async (session, from: string, to: string) => {
      const { moveFile } = await import("../commands/files/move-file.js");
      return moveFile(session, from, to);
    }),
  );
}
