import type { Json, JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { RecordQuery, RecordSort } from "../store/port/records.js";
import { placeAt } from "./cursor.js";
import { readFilter, readPath } from "./filter-input.js";
import { dataLimits } from "./limits.js";
import { refuseUnstorable } from "./record-checks.js";

const standardPage = 50;
/** A cursor holds the value that is sorted by. */
const longestCursor = 512 * 1024;

/**
 * Reads a query as callers write it: `{filter, sort: {path, order}, limit, cursor}`, each of them optional. Throws
 * `AppError` `InvalidRequest`.
 */
export function readQuery(collection: string, asked: JsonObject): RecordQuery {
  const { filter, sort, limit, cursor, ...others } = asked;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw wrong(`it has no \`${unknown}\`, but \`filter\`, \`sort\`, \`limit\` and \`cursor\``);
  refuseUnstorable(JSON.stringify(asked));
  const order = readSort(sort);
  return {
    collection,
    filter: filter === undefined ? null : readFilter(filter),
    sort: order,
    after: cursor === undefined || cursor === null ? null : placeAt(readText("cursor", cursor), order),
    except: [],
    limit: readLimit(limit),
  };
}

function readSort(sort: Json | undefined): RecordSort | null {
  if (sort === undefined) return null;
  if (sort === null || typeof sort !== "object" || Array.isArray(sort))
    throw wrong("`sort` must be an object such as `{path: /total, order: desc}`");
  const { path, order = "asc", ...others } = sort;
  if ((order !== "asc" && order !== "desc") || Object.keys(others).length > 0)
    throw wrong("`sort` takes a `path`, and an `order`, which is `asc` or `desc`");
  return { path: readPath(path), isDescending: order === "desc" };
}

function readLimit(limit: Json | undefined): number {
  if (limit === undefined) return standardPage;
  if (typeof limit === "number" && Number.isInteger(limit) && limit >= 1 && limit <= dataLimits.pageRecords)
    return limit;
  throw wrong(`\`limit\` must be a whole number from 1 to ${dataLimits.pageRecords}`);
}

function readText(name: string, json: Json): string {
  if (typeof json === "string" && json.length <= longestCursor) return json;
  throw wrong(`\`${name}\` must be a text`);
}

function wrong(message: string): AppError {
  return new AppError("InvalidRequest", `In the query: ${message}.`);
}
