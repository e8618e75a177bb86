import { kindOf, type Kind, TypeName, type Value } from "./values.js";

const NAMES: Record<Kind, string> = {
  null: "null_type",
  bool: "bool",
  int: "int",
  double: "double",
  string: "string",
  bytes: "bytes",
  list: "list",
  map: "map",
  lazy: "map",
  optional: "optional_type",
  type: "type",
  timestamp: "google.protobuf.Timestamp",
  duration: "google.protobuf.Duration",
};

/** CEL's types by name. */
export const TYPES: ReadonlyMap<string, TypeName> = new Map(
  Object.values(NAMES).map((name) => [name, new TypeName(name)]),
);

/** What `type()` gives. */
export function typeOf(value: Value): TypeName {
  return TYPES.get(NAMES[kindOf(value)])!;
}
