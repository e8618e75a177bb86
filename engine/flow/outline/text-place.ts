import type { Json } from "../../json.js";

/** A value of the document in which expressions are looked for. */
export interface TextPlace {
  readonly kind: "template" | "condition";
  readonly path: string;
  readonly json: Json;
  /** Roots that are seen here besides those of the scope. */
  readonly sees: readonly string[];
  /** When it is evaluated: before the scope's steps, with its step, or after all steps. */
  readonly moment: "start" | "step" | "end";
}

export function template(json: Json, path: string, sees: readonly string[] = []): TextPlace {
  return { kind: "template", json, path, sees, moment: "step" };
}

export function condition(json: Json, path: string, sees: readonly string[] = []): TextPlace {
  return { kind: "condition", json, path, sees, moment: "step" };
}
