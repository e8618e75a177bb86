import type { Diagnostic, ScopeSketch, StepSketch } from "@flowrunner/engine";
import { createContext, use } from "react";
import type { ShownValues } from "../values/shown-values.js";
import type { EditorStore } from "../store/editor-store.js";

/** What the fields of a step's form ask. */
export interface FormLooks {
  readonly store: EditorStore;
  readonly root: ScopeSketch;
  readonly step: StepSketch;
  readonly diagnostics: readonly Diagnostic[];
  readonly isReadOnly: boolean;
  /** What the run that is shown has given so far; null: none is shown. */
  readonly values: ShownValues | null;
}

export const FormContext = createContext<FormLooks | null>(null);

export function useForm(): FormLooks {
  const looks = use(FormContext);
  if (!looks) throw new Error("a field stands outside a form");
  return looks;
}
