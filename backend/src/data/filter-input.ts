import type { Json, JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { DataPath, RecordFilter, Scalar } from "../store/port/records.js";

const mostConditions = 100;
const deepest = 10;
const mostKeys = 32;

/**
 * Reads a filter as callers write it: `{and: […]}`, `{or: […]}`, `{not: …}`, or a path with what is said of its value,
 * as in `{path: "/total", gte: 10, lt: 20}`. Throws `AppError` `InvalidRequest`.
 */
export function readFilter(json: Json): RecordFilter {
  return new FilterReader().read(json, 1);
}

/** A JSON Pointer (RFC 6901) that leads through objects. Throws `AppError` `InvalidRequest`. */
export function readPath(json: Json | undefined): DataPath {
  if (typeof json !== "string" || !json.startsWith("/") || json.length > 1_024)
    throw wrong("`path` must be a JSON Pointer such as `/customer/name`");
  const keys = json.slice(1).split("/");
  if (keys.length > mostKeys) throw wrong(`\`path\` may name ${mostKeys} keys`);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

class FilterReader {
  #conditions = 0;

  read(json: Json, depth: number): RecordFilter {
    if (json === null || typeof json !== "object" || Array.isArray(json))
      throw wrong("a filter must be an object");
    if (depth > deepest) throw wrong(`a filter may nest ${deepest} levels deep`);
    if ("path" in json) return this.#conditionsOf(json);
    const [said, ...others] = Object.entries(json);
    if (!said || others.length > 0) throw wrong("a filter takes one of `and`, `or`, `not`, or a `path`");
    const [word, of] = said;
    if (word === "not") return { kind: "not", of: this.read(of, depth + 1) };
    if (word !== "and" && word !== "or") throw wrong(`a filter has no \`${word}\`: ${shape}`);
    return { kind: word === "and" ? "all" : "any", of: this.#all(word, of, depth) };
  }

  #all(word: string, of: Json, depth: number): readonly RecordFilter[] {
    if (!Array.isArray(of) || of.length === 0) throw wrong(`\`${word}\` must be a list of filters`);
    return of.map((part) => this.read(part, depth + 1));
  }

  #conditionsOf({ path, ...said }: JsonObject): RecordFilter {
    const at = readPath(path);
    const conditions = Object.entries(said).map(([word, value]) => this.#condition(at, word, value));
    const [only] = conditions;
    if (!only) throw wrong(`beside \`path\` a filter says something: ${shape}`);
    return conditions.length === 1 ? only : { kind: "all", of: conditions };
  }

  #condition(path: DataPath, word: string, value: Json): RecordFilter {
    if (++this.#conditions > mostConditions) throw wrong(`a filter may hold ${mostConditions} conditions`);
    switch (word) {
      case "eq":
        return { kind: "eq", path, value: scalar(word, value) };
      case "ne":
        return { kind: "not", of: { kind: "eq", path, value: scalar(word, value) } };
      case "in":
        return { kind: "any", of: this.#choices(path, value) };
      case "prefix":
        if (typeof value !== "string") throw wrong("`prefix` must be a text");
        return { kind: "prefix", path, value };
      case "exists":
        if (typeof value !== "boolean") throw wrong("`exists` must be true or false");
        return value ? { kind: "exists", path } : { kind: "not", of: { kind: "exists", path } };
      case "lt":
      case "lte":
      case "gt":
      case "gte":
        if (typeof value !== "number" && typeof value !== "string")
          throw wrong(`\`${word}\` must be a number or a text`);
        return { kind: word, path, value };
      default:
        throw wrong(`a filter has no \`${word}\`: ${shape}`);
    }
  }

  #choices(path: DataPath, value: Json): readonly RecordFilter[] {
    if (!Array.isArray(value) || value.length === 0) throw wrong("`in` must be a list of values");
    return value.map((choice) => this.#condition(path, "eq", choice));
  }
}

const shape = "it takes `eq`, `ne`, `lt`, `lte`, `gt`, `gte`, `in`, `prefix` and `exists`";

function scalar(word: string, value: Json): Scalar {
  if (value === null || typeof value !== "object") return value;
  throw wrong(`\`${word}\` must be a text, a number, true, false or null`);
}

function wrong(message: string): AppError {
  return new AppError("InvalidRequest", `In the filter: ${message}.`);
}
