import {
  evaluateCondition,
  evaluateTree,
  ExpressionFailure,
  type Environment,
  type Json,
} from "@flowrunner/engine";
import { NotYetThere } from "./shown-values.js";

/** What a field gives on a run that is shown. */
export type FieldResult =
  | { readonly kind: "value"; readonly json: Json | undefined }
  | { readonly kind: "waits"; readonly message: string }
  | { readonly kind: "fails"; readonly message: string };

/** Null: there is nothing in it to be evaluated. */
export function evaluateField(
  text: string,
  place: "condition" | "template",
  environment: Environment,
): FieldResult | null {
  if (text.trim() === "" || (place === "template" && !text.includes("${"))) return null;
  try {
    const json =
      place === "condition" ? evaluateCondition(text, environment) : evaluateTree(text, environment);
    return { kind: "value", json };
  } catch (failure) {
    if (failure instanceof NotYetThere) return { kind: "waits", message: failure.message };
    if (failure instanceof ExpressionFailure) return { kind: "fails", message: failure.message };
    throw failure;
  }
}
