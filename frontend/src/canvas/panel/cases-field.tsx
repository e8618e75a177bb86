import { ActionIcon, Button, Group, Stack, Switch, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { addScope, removeScope } from "../commands/scopes.js";
import { setField } from "../commands/set-field.js";
import { isObject } from "../nodes/words.js";
import type { FieldProps } from "./field.js";
import { useForm } from "./form-context.js";
import { ExpressionField } from "./text-fields.js";

/** The cases of a step, in the order in which they are tried; what is in them is edited on the canvas. */
export function CasesField({ schema, pointer, value }: FieldProps) {
  const { store, step, isReadOnly } = useForm();
  const cases = Array.isArray(value) ? value : [];
  const otherwise = `${step.path}/default`;
  return (
    <Stack gap="xs">
      {cases.map((one, index) => (
        <Stack key={index} gap={4}>
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              case {index}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove case ${index}`}
              disabled={cases.length === 1 || isReadOnly}
              onClick={() => store.do(removeScope(`${pointer}/${index}`))}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Group>
          <ExpressionField
            name={`case ${index}`}
            schema={schema}
            pointer={`${pointer}/${index}/case`}
            value={isObject(one) ? one["case"] : undefined}
            place="condition"
          />
        </Stack>
      ))}
      <Group justify="space-between">
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={isReadOnly}
          onClick={() => store.do(addScope(pointer, { case: "true", steps: [] }))}
        >
          Add a case
        </Button>
        <Switch
          size="xs"
          label="default"
          checked={step.json["default"] !== undefined}
          disabled={isReadOnly}
          onChange={(event) =>
            store.do(
              event.currentTarget.checked ? setField(otherwise, { steps: [] }) : removeScope(otherwise),
            )
          }
        />
      </Group>
    </Stack>
  );
}
