import type { Json } from "@flowrunner/engine";
import { ActionIcon, Button, Group, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { addScope, removeScope } from "../commands/scopes.js";
import { setField } from "../commands/set-field.js";
import { isObject } from "../nodes/words.js";
import type { FieldProps } from "./field.js";
import { useForm } from "./form-context.js";
import { useDraft } from "./use-draft.js";

/** The branches of a step, by name; what is in them is edited on the canvas. */
export function BranchesField({ pointer, value }: FieldProps) {
  const { store, isReadOnly } = useForm();
  const branches = Array.isArray(value) ? value : [];
  const names = branches.map((branch) => (isObject(branch) ? String(branch["name"]) : ""));
  const add = (): void => {
    let number = names.length + 1;
    while (names.includes(`branch${number}`)) number++;
    store.do(addScope(pointer, { name: `branch${number}`, steps: [] }));
  };
  return (
    <Stack gap="xs">
      {branches.map((branch, index) => (
        <Branch key={index} branch={branch} pointer={`${pointer}/${index}`} isOnly={branches.length === 1} />
      ))}
      <Group>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={isReadOnly}
          onClick={add}
        >
          Add a branch
        </Button>
      </Group>
    </Stack>
  );
}

function Branch({ branch, pointer, isOnly }: { branch: Json; pointer: string; isOnly: boolean }) {
  const { store, isReadOnly } = useForm();
  const name = isObject(branch) ? String(branch["name"] ?? "") : "";
  const draft = useDraft(store, name, (typed) => void store.do(setField(`${pointer}/name`, typed)), {
    isOnlyWhenLeft: true,
  });
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        flex={1}
        size="xs"
        aria-label="Name of the branch"
        value={draft.value}
        readOnly={isReadOnly}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Remove the branch ${name}`}
        disabled={isOnly || isReadOnly}
        onClick={() => store.do(removeScope(pointer))}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
