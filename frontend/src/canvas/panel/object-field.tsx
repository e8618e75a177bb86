import { Stack } from "@mantine/core";
import { isObject } from "../nodes/words.js";
import { Field, type FieldProps } from "./field.js";
import type { FieldSchema } from "../language/field-schema.js";
import styles from "./panel.module.css";

/** A value of known keys, each a field of its own. */
export function ObjectField({
  pointer,
  value,
  keys,
}: FieldProps & { readonly keys: readonly (readonly [key: string, schema: FieldSchema])[] }) {
  const held = isObject(value) ? value : {};
  return (
    <Stack gap="xs" className={styles["nested"]!}>
      {keys.map(([key, schema]) => (
        <Field key={key} name={key} schema={schema} pointer={`${pointer}/${key}`} value={held[key]} />
      ))}
    </Stack>
  );
}
