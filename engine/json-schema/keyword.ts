import type { Json, JsonObject } from "../json.js";
import type { Application } from "./application.js";
import { isObject, type Shape } from "./shapes.js";

/** One keyword of JSON Schema: what its operand must look like, and what it asks of a value. */
export interface Keyword {
  readonly name: string;
  readonly shape: Shape;
  /** False, with an issue told to `at`, when the value fails. Absent: the keyword asks nothing by itself. */
  readonly evaluate?: (operand: Json, at: Application) => boolean;
  /** Runs after the others of its schema, because it asks what they have looked at. */
  readonly isLast?: boolean;
}

type Evaluate<T, V extends Json = Json> = (operand: T, at: Application<V>) => boolean;

/** A keyword that asks something of every value. */
export function keyword<T extends Json>(name: string, shape: Shape<T>, evaluate: Evaluate<T>): Keyword {
  return { name, shape: shape as unknown as Shape, evaluate: evaluate as Evaluate<Json> };
}

/** A keyword that other keywords read, or that only informs. */
export function silentKeyword<T extends Json>(name: string, shape: Shape<T>): Keyword {
  return { name, shape: shape as unknown as Shape };
}

function forValuesThat<V extends Json>(isOne: (value: Json) => value is V) {
  return <T extends Json>(name: string, shape: Shape<T>, evaluate: Evaluate<T, V>): Keyword =>
    keyword(name, shape, (operand, at) => !isOne(at.value) || evaluate(operand, at as Application<V>));
}

/** Keywords that let every value pass that is not of their kind. */
export const objectKeyword = forValuesThat<JsonObject>(isObject);
export const listKeyword = forValuesThat((value): value is Json[] => Array.isArray(value));
export const numberKeyword = forValuesThat((value) => typeof value === "number");
export const textKeyword = forValuesThat((value) => typeof value === "string");

export function last(defined: Keyword): Keyword {
  return { ...defined, isLast: true };
}
