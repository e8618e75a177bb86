import { JsonInput } from "@mantine/core";
import { useState } from "react";
import type { Schema } from "./object-fields.js";

export interface SchemaJsonProps {
  readonly label: string;
  readonly schema: Schema;
  readonly isReadOnly: boolean;
  onChange(schema: Schema): void;
}

/** A schema as its JSON, as it is typed until one leaves it; what is no JSON yet goes nowhere. */
export function SchemaJson({ label, schema, isReadOnly, onChange }: SchemaJsonProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const isFault = draft !== null && schemaOf(draft) === undefined;
  const change = (text: string): void => {
    setDraft(text);
    const parsed = schemaOf(text);
    if (parsed !== undefined) onChange(parsed);
  };
  return (
    <JsonInput
      label={label}
      value={draft ?? JSON.stringify(schema, null, 2)}
      onChange={change}
      onBlur={() => isFault || setDraft(null)}
      readOnly={isReadOnly}
      autosize
      minRows={4}
      maxRows={30}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      error={isFault && "This is no JSON Schema yet: an object, true or false."}
    />
  );
}

/** Undefined: the text is none. */
function schemaOf(text: string): Schema | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isSchema =
      typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
    return isSchema ? (value as Schema) : undefined;
  } catch {
    return undefined;
  }
}
