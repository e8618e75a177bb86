import type { JsonObject, JsonSchema } from "@flowrunner/engine";
import { z } from "zod";
import { dataLimits } from "../../data/limits.js";
import type { CollectionRow } from "../../store/port/collections.js";
import { time } from "../accounts/shapes.js";
import { pageOf } from "../paging.js";

export const collectionName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_-]{0,62}$/, "a small letter, then letters, digits, `_` and `-`, at most 63");

export const collectionParameters = z.object({ project: z.string(), collection: collectionName });

export const recordParameters = collectionParameters.extend({
  record: z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.:@-]{0,127}$/),
});

/** A record's data, and what stands around it. */
export const recordBodyBytes = dataLimits.recordBytes + 64 * 1_024;

const etag = z.string().describe("As the header `ETag` gives it, without its quotes.");

const schemaShape = z
  .union([z.boolean(), z.record(z.string(), z.unknown())])
  .describe("A JSON Schema (2020-12), which each record meets when it is written.");

export const collectionContent = z.strictObject({
  description: z.string().max(1_000).default(""),
  schema: schemaShape.transform((schema) => schema as JsonSchema),
});

export const collectionShape = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    schema: schemaShape,
    etag,
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: "Collection" });

export function collectionOf(row: CollectionRow): z.input<typeof collectionShape> {
  const { name, description, schema, etag, createdAt, updatedAt } = row;
  return { name, description, schema, etag, createdAt, updatedAt };
}

/** Of whatever keys: the reader of what it says comes after. */
export const objectShape = z.record(z.string(), z.unknown()).transform((object) => object as JsonObject);

const stampFields = { id: z.string(), etag, createdAt: time, updatedAt: time };

export const stampShape = z
  .strictObject(stampFields)
  .meta({ id: "RecordStamp", description: "What the platform adds to a record." });

export const recordShape = z
  .strictObject({ ...stampFields, data: z.record(z.string(), z.unknown()) })
  .meta({ id: "Record" });

export const recordPage = pageOf(recordShape);
