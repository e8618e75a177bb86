import type { JsonSchema } from "@flowrunner/engine";
import type { Draft } from "./draft.js";
import type { Control, Field } from "./field.js";

export interface FieldInputProps {
  /** JSON Pointer to the value. */
  readonly path: string;
  /** The property's; empty for the whole, and for items. */
  readonly name: string;
  readonly schema: JsonSchema;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  readonly isRequired: boolean;
  /** It must be there, and is not. */
  readonly isMissing?: boolean;
}

/** What each kind of field is given. */
export interface ControlProps<Kind extends Control["kind"]> extends Omit<FieldInputProps, "isMissing"> {
  readonly control: Extract<Control, { readonly kind: Kind }>;
  readonly field: Field;
  readonly label: string;
  /** What is wrong; null: nothing. */
  readonly error: string | null;
  readonly isDisabled: boolean;
}
