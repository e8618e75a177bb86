import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { FieldForm } from "./field-form.js";
import { fieldsOf, freeName, withFields, type Field, type Schema } from "./object-fields.js";

export interface SchemaFieldsProps {
  readonly schema: Schema;
  readonly isReadOnly: boolean;
  onChange(schema: Schema): void;
}

/** The properties of an object, each with its form, to be added, changed, moved and taken out. */
export function SchemaFields({ schema, isReadOnly, onChange }: SchemaFieldsProps) {
  const fields = fieldsOf(schema);
  const change = (changed: readonly Field[]): void => onChange(withFields(schema, changed));
  const replace = (index: number, ...by: readonly Field[]): void => change(fields.toSpliced(index, 1, ...by));
  const move = (index: number, by: 1 | -1): void => {
    const moved = fields[index]!;
    change(fields.toSpliced(index, 1).toSpliced(index + by, 0, moved));
  };
  return (
    <Stack gap="sm">
      {fields.map((field, index) => (
        // By place: a field that is renamed stays the same form, and keeps the cursor.
        <Group key={index} align="flex-start" wrap="nowrap" gap="xs">
          <FieldForm
            field={field}
            taken={fields.filter((other) => other !== field).map(({ name }) => name)}
            isReadOnly={isReadOnly}
            onChange={(changed) => replace(index, changed)}
          />
          {!isReadOnly && (
            <Group gap={2} wrap="nowrap" mt={26}>
              <ActionIcon
                variant="transparent"
                color="gray"
                aria-label={`Move ${field.name} up`}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="transparent"
                color="gray"
                aria-label={`Move ${field.name} down`}
                disabled={index === fields.length - 1}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={`Remove ${field.name}`}
                onClick={() => replace(index)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          )}
        </Group>
      ))}
      {!isReadOnly && (
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              change([...fields, { name: freeName(fields), schema: { type: "string" }, isRequired: false }])
            }
          >
            Add field
          </Button>
        </Group>
      )}
    </Stack>
  );
}
