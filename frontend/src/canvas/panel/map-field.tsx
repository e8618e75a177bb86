import { pointerTo } from "@flowrunner/engine";
import { ActionIcon, Button, Group, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { setField } from "../commands/set-field.js";
import { isObject } from "../nodes/words.js";
import type { FieldProps } from "./field.js";
import { useForm } from "./form-context.js";
import { ExpressionField } from "./text-fields.js";
import { useDraft } from "./use-draft.js";
import styles from "./panel.module.css";

/** Values by name. */
export function MapField({ name, pointer, value, schema }: FieldProps) {
  const { store, isReadOnly } = useForm();
  const held = isObject(value) ? value : {};
  const add = (): void => {
    const free = freeKey(Object.keys(held));
    store.do(setField(pointerTo(pointer, free), ""));
  };
  return (
    <Stack gap="xs" className={styles["nested"]!}>
      {Object.keys(held).map((key, index) => (
        // By its place: a name that is changed keeps its fields, and the focus where Tab has led.
        <Stack key={index} gap={4}>
          <KeyField name={name} pointer={pointer} held={held} of={key} />
          <ExpressionField
            name={`${name}.${key}`}
            schema={schema}
            pointer={pointerTo(pointer, key)}
            value={held[key]}
            place="template"
          />
        </Stack>
      ))}
      <Group>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={isReadOnly}
          onClick={add}
        >
          Add to {name}
        </Button>
      </Group>
    </Stack>
  );
}

interface KeyFieldProps {
  readonly name: string;
  readonly pointer: string;
  readonly held: object;
  readonly of: string;
}

function KeyField({ name, pointer, held, of }: KeyFieldProps) {
  const { store, isReadOnly } = useForm();
  const rename = (to: string): void => {
    if (to === "" || to === of || to in held) return;
    const entries = Object.entries(held).map(([key, value]) => [key === of ? to : key, value as unknown]);
    store.do(setField(pointer, Object.fromEntries(entries)));
  };
  const remove = (): void => {
    const isLast = Object.keys(held).length === 1;
    store.do(setField(isLast ? pointer : pointerTo(pointer, of), undefined));
  };
  const draft = useDraft(store, of, rename, { isOnlyWhenLeft: true });
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        size="xs"
        flex={1}
        aria-label={`Name in ${name}`}
        value={draft.value}
        readOnly={isReadOnly}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Remove ${of}`}
        disabled={isReadOnly}
        onClick={remove}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function freeKey(keys: readonly string[]): string {
  let number = 1;
  while (keys.includes(`name${number}`)) number++;
  return `name${number}`;
}
