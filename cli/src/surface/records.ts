import type { Command } from "commander";
import type { DocumentOptions, ListOptions } from "../render/formats.js";
import type { ApplyCollectionOptions } from "../commands/collections/apply-collection.js";
import type { ListRecordsOptions } from "../commands/records/list-records.js";
import type { PutRecordOptions } from "../commands/records/put-record.js";
import { collect, connected, formatted, type Calling } from "./calling.js";

export function addRecordCommands(program: Command, calling: Calling): void {
  addCollectionCommands(
    program.command("collection").description("kinds of records, each with a JSON Schema"),
    calling,
  );
  addRecords(program.command("record").description("the records of a collection"), calling);
}

function addCollectionCommands(collection: Command, calling: Calling): void {
  connected(
    collection
      .command("apply")
      .description("create a collection, or change its schema; records that are there stay as they are")
      .argument("<collection>", "its name")
      .argument("<file>", "its JSON Schema, as JSON or YAML; - for standard input")
      .option("--description <text>", "what it holds"),
  ).action(
    calling.within(async (session, name: string, file: string, options: ApplyCollectionOptions) => {
      const { applyCollection } = await import("../commands/collections/apply-collection.js");
      return applyCollection(session, name, file, options);
    }),
  );

  formatted(connected(collection.command("list").description("list the collections"))).action(
    calling.within(async (session, options: ListOptions) => {
      const { listCollections } = await import("../commands/collections/list-collections.js");
      return listCollections(session, options);
    }),
  );

  formatted(
    connected(
      collection.command("get").description("show a collection with its schema").argument("<collection>"),
    ),
    ["yaml", "json"],
  ).action(
    calling.within(async (session, name: string, options: DocumentOptions) => {
      const { getCollection } = await import("../commands/collections/get-collection.js");
      return getCollection(session, name, options);
    }),
  );

  connected(
    collection
      .command("delete")
      .description("delete a collection and all its records")
      .argument("<collection>"),
  ).action(
    calling.within(async (session, name: string) => {
      const { deleteCollection } = await import("../commands/collections/delete-collection.js");
      return deleteCollection(session, name);
    }),
  );
}

function addRecords(record: Command, calling: Calling): void {
  formatted(
    connected(
      record
        .command("list")
        .description("list the records of a collection")
        .argument("<collection>")
        .option("--filter <comparison>", "those where it holds: status=open, price>=10; repeatable", collect)
        .option("--sort <field>", "by this field; -field: the largest first")
        .option("--limit <number>", "at most so many", "50"),
    ),
  ).action(
    calling.within(async (session, collection: string, options: ListRecordsOptions) => {
      const { listRecords } = await import("../commands/records/list-records.js");
      return listRecords(session, collection, options);
    }),
  );

  formatted(
    connected(
      record
        .command("get")
        .description("show a record")
        .argument("<collection>")
        .argument("<record>", "its id"),
    ),
    ["json", "yaml"],
  ).action(
    calling.within(async (session, collection: string, id: string, options: DocumentOptions) => {
      const { getRecord } = await import("../commands/records/get-record.js");
      return getRecord(session, collection, id, options);
    }),
  );

  connected(
    record
      .command("put")
      .description("create a record, or replace it")
      .argument("<collection>")
      .argument("<record>", "its id")
      .argument("<file>", "its value, as JSON or YAML; - for standard input")
      .option("--if-match <etag>", "only if this is its etag"),
  ).action(
    calling.within(
      async (session, collection: string, id: string, file: string, options: PutRecordOptions) => {
        const { putRecord } = await import("../commands/records/put-record.js");
        return putRecord(session, { collection, id }, file, options);
      },
    ),
  );

  connected(
    record
      .command("delete")
      .description("delete records")
      .argument("<collection>")
      .argument("<record...>", "their ids"),
  ).action(
    calling.within(async (session, collection: string, ids: readonly string[]) => {
      const { deleteRecords } = await import("../commands/records/delete-records.js");
      return deleteRecords(session, collection, ids);
    }),
  );
}
