import type { Json, JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { dataLimits } from "./limits.js";
import type { Condition, RecordChange } from "./record-change.js";
import { checkRecordId } from "./record-checks.js";

/** A new record: `{id, data}`; without an id one is made. Throws `AppError` `InvalidRequest`, as all here do. */
export function readCreation(body: JsonObject): RecordChange {
  const { id = null, data, ...others } = body;
  refuseOthers(others, ["id", "data"]);
  return { kind: "create", id: id === null ? null : readId(id), data: readObject("data", data) };
}

/** A record's whole content: `{data}`. */
export function readReplacement(id: string, body: JsonObject, ifMatch: Condition): RecordChange {
  const { data, ...others } = body;
  refuseOthers(others, ["data"]);
  return { kind: "put", id: readId(id), data: readObject("data", data), ifMatch };
}

/** A JSON Merge Patch of a record's data. */
export function readPatch(id: string, patch: JsonObject, ifMatch: Condition): RecordChange {
  return { kind: "patch", id: readId(id), patch, ifMatch };
}

export function readDeletion(id: string, ifMatch: Condition): RecordChange {
  return { kind: "delete", id: readId(id), ifMatch };
}

/** `{changes: [{op: create | put | patch | delete, id, data | patch, ifMatch}, …]}`. */
export function readBatch(body: JsonObject): readonly RecordChange[] {
  const { changes, ...others } = body;
  refuseOthers(others, ["changes"]);
  const most = dataLimits.batchChanges;
  if (!Array.isArray(changes) || changes.length === 0 || changes.length > most)
    throw wrong(`\`changes\` must be a list of 1 to ${most} changes`);
  return changes.map((change, index) => readChange(readObject(`changes[${index}]`, change)));
}

function readChange({ op, ...change }: JsonObject): RecordChange {
  if (op === "create") return readCreation(change);
  const { id, ifMatch = null, patch, ...rest } = change;
  const condition = ifMatch === null ? null : readText("ifMatch", ifMatch);
  const named = readText("id", id);
  switch (op) {
    case "put":
      return readReplacement(named, rest, condition);
    case "patch":
      refuseOthers(rest, ["op", "id", "patch", "ifMatch"]);
      return readPatch(named, readObject("patch", patch), condition);
    case "delete":
      refuseOthers(rest, ["op", "id", "ifMatch"]);
      return readDeletion(named, condition);
    default:
      throw wrong("`op` must be `create`, `put`, `patch` or `delete`");
  }
}

function readId(id: Json): string {
  const text = readText("id", id);
  checkRecordId(text);
  return text;
}

function readText(name: string, json: Json | undefined): string {
  if (typeof json === "string") return json;
  throw wrong(`\`${name}\` must be a text`);
}

function readObject(name: string, json: Json | undefined): JsonObject {
  if (json !== null && typeof json === "object" && !Array.isArray(json)) return json;
  throw wrong(`\`${name}\` must be an object`);
}

function refuseOthers(others: JsonObject, known: readonly string[]): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw wrong(`there is no \`${unknown}\` here, but ${known.map((key) => `\`${key}\``).join(", ")}`);
}

function wrong(message: string): AppError {
  return new AppError("InvalidRequest", `In the body: ${message}.`);
}
