import { Button, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useId, useRef } from "react";
import { setNote } from "../commands/notes.js";
import { removeSelected } from "../commands/remove-selected.js";
import { noteColors, noteSizes, type Note } from "../notes/note.js";
import type { EditorStore } from "../store/editor-store.js";
import { useDraft } from "./use-draft.js";

export interface NoteFormProps {
  readonly store: EditorStore;
  readonly note: Note;
  readonly isReadOnly: boolean;
  /** Whether its words are to be typed: the field takes the focus, and says so. */
  readonly isTextAsked: boolean;
  onTextAsked(): void;
}

/** A note as a form: what it says, and how it looks. */
export function NoteForm({ store, note, isReadOnly, isTextAsked, onTextAsked }: NoteFormProps) {
  const { path } = note;
  const input = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(store, note.text, (text) => store.do(setNote(path, "text", text), path));
  useEffect(() => {
    if (!isTextAsked) return;
    input.current?.focus();
    onTextAsked();
  }, [isTextAsked, onTextAsked]);
  return (
    <Stack gap="sm" p="md">
      <Textarea
        ref={input}
        label="Note"
        description={
          note.near === null ? "Stands on the canvas" : `Stands beside ${note.near}, wherever that goes`
        }
        autosize
        minRows={4}
        maxRows={16}
        readOnly={isReadOnly}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
      />
      <Choice
        label="Colour"
        data={noteColors}
        value={note.color}
        isDisabled={isReadOnly}
        onChoose={(color) => store.do(setNote(path, "color", color))}
      />
      <Choice
        label="Size"
        data={Object.keys(noteSizes)}
        value={note.size}
        isDisabled={isReadOnly}
        onChoose={(size) => store.do(setNote(path, "size", size))}
      />
      {!isReadOnly && (
        <Button
          variant="default"
          size="xs"
          mr="auto"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => store.do(removeSelected([path]))}
        >
          Delete the note
        </Button>
      )}
    </Stack>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly data: readonly string[];
  readonly value: string;
  readonly isDisabled: boolean;
  onChoose(value: string): void;
}

function Choice({ label, data, value, isDisabled, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <Stack gap={4}>
      <Text id={id} size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        data={[...data]}
        value={value}
        disabled={isDisabled}
        onChange={onChoose}
      />
    </Stack>
  );
}
