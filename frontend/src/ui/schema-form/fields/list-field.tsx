import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { pointerTo } from "@flowrunner/engine";
import { useState } from "react";
import { firstDraft, type Draft } from "../draft.js";
import type { ControlProps } from "../control-props.js";
import { fieldOf } from "../field.js";
import { useForm } from "../form-context.js";
import { Frame } from "./frame.js";

/** A list: its items below each other. */
export function ListField({
  control,
  field,
  label,
  value,
  error,
  path,
  isDisabled,
  onChange,
}: ControlProps<"list">) {
  const { root, Inner } = useForm();
  const items = Array.isArray(value) ? (value as readonly Draft[]) : [];
  const keys = useKeys(items.length);
  const isFull = items.length >= control.most;
  const add = (): void => {
    const begun = firstDraft(root, control.item);
    const isText = fieldOf(root, control.item).control.kind === "text";
    onChange([...items, begun === undefined && isText ? "" : begun]);
  };
  return (
    <Frame label={label} description={field.description} error={error}>
      <Stack gap="xs">
        {items.map((item, index) => (
          <Group key={keys.at(index)} gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1, minWidth: 0 }}>
              <Inner
                path={pointerTo(path, index)}
                name=""
                schema={control.item}
                value={item}
                onChange={(next) => onChange(items.with(index, next))}
                isRequired
              />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={4}
              aria-label={`Remove item ${index + 1} of ${label}`}
              disabled={isDisabled}
              onClick={() => {
                keys.remove(index);
                onChange(items.toSpliced(index, 1));
              }}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={isDisabled || isFull}
            onClick={add}
          >
            Add an item
          </Button>
        </Group>
      </Stack>
    </Frame>
  );
}

/** Names for items that stay theirs when others go. */
function useKeys(count: number): { at(index: number): number; remove(index: number): void } {
  const [gone, setGone] = useState<readonly number[]>([]);
  const all = Array.from({ length: count + gone.length }, (_, key) => key);
  const keys = all.filter((key) => !gone.includes(key));
  return { at: (index) => keys[index]!, remove: (index) => setGone([...gone, keys[index]!]) };
}
