import type { JsonSchema } from "@flowrunner/engine";
import { createContext, use, type ComponentType } from "react";
import type { FieldInputProps } from "./control-props.js";
import type { Issues } from "./issues.js";

/** What all fields of a form know. */
export interface FormContextValue {
  /** The whole schema: where `$ref` lead to. */
  readonly root: JsonSchema;
  readonly issues: Issues;
  /** The field for a value within another one. */
  readonly Inner: ComponentType<FieldInputProps>;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const value = use(FormContext);
  if (!value) throw new Error("there is no form around");
  return value;
}
