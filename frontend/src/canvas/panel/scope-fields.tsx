import type { Json } from "@flowrunner/engine";
import { ActionIcon, Button, Group, Stack, Switch, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { addScope, removeScope } from "../commands/scopes.js";
import { setField } from "../commands/set-field.js";
import { resolved } from "../language/field-schema.js";
import { isObject } from "../nodes/words.js";
import type { FieldProps } from "./field.js";
import { keysElsewhere } from "./field-groups.js";
import { useForm } from "./form-context.js";
import { ObjectField } from "./object-field.js";

/** What all scopes may have, which few do: it is shown where it is used, or asked for. */
const seldom = Object.keys(resolved({ $ref: "#/$defs/Scope" }).properties ?? {});

/** What a scope has besides its steps, which are edited on the canvas. */
function ScopeKeys(props: FieldProps) {
  const { name, schema, value } = props;
  const keys = Object.entries(resolved(schema).properties ?? {}).filter(
    ([key]) => !keysElsewhere.includes(key),
  );
  const [isOpen, setOpen] = useState(
    keys.some(([key]) => seldom.includes(key) && isObject(value) && value[key] !== undefined),
  );
  const shown = isOpen ? keys : keys.filter(([key]) => !seldom.includes(key));
  return (
    <Stack gap="xs">
      {shown.length > 0 && <ObjectField {...props} keys={shown} />}
      {!isOpen && (
        <Button
          size="compact-xs"
          variant="subtle"
          mr="auto"
          aria-label={`Output and variables of ${name}`}
          onClick={() => setOpen(true)}
        >
          Output and variables
        </Button>
      )}
    </Stack>
  );
}

/** A scope of a step; one that the step can do without can be taken away. */
export function ScopeField(props: FieldProps) {
  const { name, pointer, value } = props;
  const { store, step, isReadOnly } = useForm();
  const isThere = value !== undefined;
  return (
    <Stack gap="xs">
      {name !== step.verb && (
        <Switch
          size="xs"
          label="on the canvas"
          aria-label={name}
          checked={isThere}
          disabled={isReadOnly}
          onChange={(event) =>
            store.do(event.currentTarget.checked ? setField(pointer, { steps: [] }) : removeScope(pointer))
          }
        />
      )}
      {isThere && <ScopeKeys {...props} />}
    </Stack>
  );
}

/** Scopes of a step, of which the first that fits is taken. */
export function ScopesField({ name, schema, pointer, value }: FieldProps) {
  const { store, isReadOnly } = useForm();
  const scopes: readonly Json[] = Array.isArray(value) ? value : [];
  const { items } = resolved(schema);
  return (
    <Stack gap="xs">
      {scopes.map((scope, index) => (
        <Stack key={index} gap={4}>
          <Group justify="space-between">
            <Text size="xs" c="dimmed" ff="monospace">
              {name}[{index}]
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${name}[${index}]`}
              disabled={isReadOnly}
              onClick={() => store.do(removeScope(scopes.length === 1 ? pointer : `${pointer}/${index}`))}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Group>
          {items && (
            <ScopeKeys
              name={`${name}[${index}]`}
              schema={items}
              pointer={`${pointer}/${index}`}
              value={scope}
            />
          )}
        </Stack>
      ))}
      <Group>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={isReadOnly}
          onClick={() => store.do(addScope(pointer, { steps: [] }))}
        >
          Add a {name}
        </Button>
      </Group>
    </Stack>
  );
}
