import type { DataPath, RecordFilter, Scalar } from "../port/records.js";

/** A condition on JSON, as PostgreSQL takes it: an SQL/JSON path, and the values that its variables stand for. */
export interface DataCondition {
  readonly path: string;
  readonly variables: { readonly [name: string]: Scalar };
}

/** What stands in a filter reaches PostgreSQL as parameters: values as variables of the path, keys as its strings. */
export function conditionOf(filter: RecordFilter): DataCondition {
  const values: Scalar[] = [];
  const path = `strict ${predicate(filter, (value) => `$v${values.push(value) - 1}`)}`;
  return { path, variables: Object.fromEntries(values.map((value, index) => [`v${index}`, value])) };
}

/** The way to a value; a path that leads nowhere gives nothing. */
export function valuePath(path: DataPath): string {
  return `strict $${members(path)}`;
}

function predicate(filter: RecordFilter, variable: (value: Scalar) => string): string {
  switch (filter.kind) {
    case "all":
      return joined(filter.of, "&&", variable);
    case "any":
      return joined(filter.of, "||", variable);
    case "not":
      return `(!${predicate(filter.of, variable)})`;
    case "exists":
      return known(`exists(@${members(filter.path)})`);
    case "prefix":
      return known(`@${members(filter.path)} starts with ${variable(filter.value)}`);
    default:
      return known(`@${members(filter.path)} ${operators[filter.kind]} ${variable(filter.value)}`);
  }
}

const operators = { eq: "==", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

function joined(
  parts: readonly RecordFilter[],
  operator: string,
  variable: (value: Scalar) => string,
): string {
  return `(${parts.map((part) => predicate(part, variable)).join(` ${operator} `)})`;
}

/** What is unknown to SQL/JSON (an absent value, one of another type) is false, so that `not` makes it true. */
function known(condition: string): string {
  return `(exists($ ? (${condition})))`;
}

function members(path: DataPath): string {
  return path.map((key) => `.${JSON.stringify(key)}`).join("");
}
