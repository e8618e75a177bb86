import { Checkbox, Group, NativeSelect, Paper, Stack, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { kindOf, kinds, withKeyword, withKind, type Kind } from "./kind.js";
import type { Field, Schema } from "./object-fields.js";
import { SchemaFields } from "./schema-fields.js";
import { SchemaJson } from "./schema-json.js";

export interface FieldFormProps {
  readonly field: Field;
  /** Names of the other fields. */
  readonly taken: readonly string[];
  readonly isReadOnly: boolean;
  onChange(field: Field): void;
}

/** One property: its name, what it is, and what goes with that. */
export function FieldForm({ field, taken, isReadOnly, onChange }: FieldFormProps) {
  const change = (schema: Schema): void => onChange({ ...field, schema });
  return (
    <Paper withBorder p="sm" flex={1}>
      <Stack gap="xs">
        <Group align="flex-start" grow>
          <NameField
            key={field.name}
            name={field.name}
            taken={taken}
            isReadOnly={isReadOnly}
            onChange={(name) => onChange({ ...field, name })}
          />
          <NativeSelect
            label="Kind"
            aria-label={`Kind of ${field.name}`}
            data={[...kinds]}
            value={kindOf(field.schema)}
            disabled={isReadOnly}
            onChange={({ currentTarget: { value } }) => change(withKind(field.schema, value as Kind))}
          />
          <TextInput
            label="Description"
            value={textOf(field.schema, "description")}
            readOnly={isReadOnly}
            onChange={({ currentTarget: { value } }) =>
              change(withKeyword(field.schema, "description", value))
            }
          />
        </Group>
        <Checkbox
          label="Required"
          checked={field.isRequired}
          disabled={isReadOnly}
          onChange={({ currentTarget: { checked } }) => onChange({ ...field, isRequired: checked })}
        />
        <KindFields schema={field.schema} isReadOnly={isReadOnly} onChange={change} />
      </Stack>
    </Paper>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly isReadOnly: boolean;
  onChange(name: string): void;
}

/** Takes the name when one leaves it: while it is typed it may be another field's for a moment. */
function NameField({ name, taken, isReadOnly, onChange }: NameFieldProps) {
  const [typed, setTyped] = useState(name);
  const fault =
    typed === "" ? "A field has a name." : taken.includes(typed) && "Another field has this name.";
  return (
    <TextInput
      label="Name"
      value={typed}
      readOnly={isReadOnly}
      error={fault}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={() => !fault && typed !== name && onChange(typed)}
    />
  );
}

interface KindFieldsProps {
  readonly schema: Schema;
  readonly isReadOnly: boolean;
  onChange(schema: Schema): void;
}

/** What only one kind of value has. */
function KindFields({ schema, isReadOnly, onChange }: KindFieldsProps) {
  const { enum: values, items } = typeof schema === "boolean" ? {} : (schema as Record<string, unknown>);
  switch (kindOf(schema)) {
    case "choice":
      return (
        <TagsInput
          label="Choices"
          description="Enter after each"
          value={(values as unknown[]).map(String)}
          readOnly={isReadOnly}
          onChange={(chosen) => onChange(withKeyword(schema, "enum", chosen))}
        />
      );
    case "object":
      return <SchemaFields schema={schema} isReadOnly={isReadOnly} onChange={onChange} />;
    case "list":
      return (
        <ItemsForm
          items={items as Schema}
          isReadOnly={isReadOnly}
          onChange={(changed) => onChange(withKeyword(schema, "items", changed))}
        />
      );
    case "any":
      return <SchemaJson label="Its schema" schema={schema} isReadOnly={isReadOnly} onChange={onChange} />;
    default:
      return null;
  }
}

interface ItemsFormProps {
  readonly items: Schema;
  readonly isReadOnly: boolean;
  onChange(items: Schema): void;
}

function ItemsForm({ items, isReadOnly, onChange }: ItemsFormProps) {
  return (
    <Stack gap="xs">
      <NativeSelect
        label="Each item is"
        data={[...kinds]}
        value={kindOf(items)}
        disabled={isReadOnly}
        onChange={({ currentTarget: { value } }) => onChange(withKind(items, value as Kind))}
      />
      <KindFields schema={items} isReadOnly={isReadOnly} onChange={onChange} />
    </Stack>
  );
}

function textOf(schema: Schema, keyword: string): string {
  const value = typeof schema === "boolean" ? undefined : schema[keyword];
  return typeof value === "string" ? value : "";
}
