import type { Verb } from "@flowrunner/engine";
import { nodeViews } from "../nodes/registry.js";
import { keysOfVerb, type FieldSchema } from "../language/field-schema.js";

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly (readonly [key: string, schema: FieldSchema])[];
}

/** The keys that verbs share, by what people look for. */
const shared: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  { title: "Input", keys: ["with", "secrets", "env", "files", "data"] },
  { title: "When", keys: ["if", "needs", "disabled"] },
  {
    title: "When it fails",
    keys: ["retry", "onError", "timeout", "totalTimeout", "idempotent", "whenFailed", "saga", "compensate"],
  },
  { title: "Together", keys: ["join", "cancelRest", "collect", "vars"] },
  { title: "Result", keys: ["output", "outputSchema"] },
  { title: "Where it runs", keys: ["network", "resources", "image", "priority"] },
  { title: "On the canvas", keys: ["title"] },
];

/** What is edited on the canvas, or in the head of the form. */
export const keysElsewhere: readonly string[] = ["name", "steps", "default"];

/** The form of a verb: its own keys, then those it shares with others. */
export function fieldGroups(verb: Verb): readonly FieldGroup[] {
  const schemas = keysOfVerb(verb);
  const { label, keys } = nodeViews[verb];
  return [{ title: label, keys }, ...shared]
    .map(({ title, keys: wanted }) => ({
      title,
      fields: wanted.flatMap((key) =>
        schemas[key] && !isFixed(schemas[key]) ? [[key, schemas[key]] as const] : [],
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** Whether a key can have one value only, so that there is nothing to edit: `break: true`. */
export function isFixed({ enum: options }: FieldSchema): boolean {
  return options?.length === 1;
}
