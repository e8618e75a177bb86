import {
  evaluateCondition,
  evaluateTree,
  ExpressionFailure,
  type Environment,
  type Json,
  type StepSketch,
} from "@flowrunner/engine";
import { NotYetThere } from "./shown-values.js";

/** What a field gives on a run that is shown. */
export type FieldResult =
  | { readonly kind: "value"; readonly json: Json | undefined }
  | { readonly kind: "waits"; readonly message: string }
  | { readonly kind: "fails"; readonly message: string };

/** Keys whose expressions see what only the step's own end brings: its result, its error. */
const seenAfter = ["output", "retry", "onError"];

/** Whether the expressions of a field are evaluated before its step begins, in the scope that it stands in. */
export function isBeforeStep({ path, scopes }: StepSketch, pointer: string): boolean {
  const [key] = pointer.slice(path.length + 1).split("/");
  // Of a loop the scope is the step itself.
  const inner = scopes.filter((scope) => scope.path !== path);
  const isInside = inner.some(({ path }) => pointer.startsWith(`${path}/`)) && !pointer.endsWith("/case");
  return pointer.startsWith(`${path}/`) && !isInside && !seenAfter.includes(key!);
}

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
