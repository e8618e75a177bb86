import { Alert, Button, Drawer, Group, JsonInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { Moment } from "../../ui/moment.js";
import { createRecords, deleteRecord, putRecord, recordsKey } from "./records-query.js";

/** What is open: a record, a new one, or nothing. */
export type OpenRecord = Schemas["Record"] | "new" | null;

export interface RecordDrawerProps {
  readonly project: string;
  readonly collection: string;
  readonly open: OpenRecord;
  readonly isReadOnly: boolean;
  onClose(): void;
}

/** One record, to be read and changed. What somebody else changed meanwhile is not written over. */
export function RecordDrawer({ open, onClose, ...rest }: RecordDrawerProps) {
  const title = open === "new" ? "New record" : (open?.id ?? "");
  return (
    <Drawer opened={open !== null} onClose={onClose} position="right" size="lg" title={title}>
      {open && <RecordForm open={open} onClose={onClose} {...rest} />}
    </Drawer>
  );
}

function RecordForm({
  project,
  collection,
  open,
  isReadOnly,
  onClose,
}: RecordDrawerProps & { readonly open: Exclude<OpenRecord, null> }) {
  const queries = useQueryClient();
  const seen = open === "new" ? null : open;
  const before = JSON.stringify(seen?.data ?? {}, null, 2);
  const [text, setText] = useState(before);
  const [id, setId] = useState("");
  const data = objectIn(text);
  const place = { project, collection, record: seen?.id ?? "" };
  const options = {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: recordsKey(project, collection) });
      onClose();
    },
  };
  const save = useMutation({
    mutationFn: (value: Record<string, unknown>) =>
      seen
        ? putRecord(place, value, seen.etag)
        : createRecords(project, collection, [{ data: value, ...(id !== "" && { id }) }]),
    ...options,
  });
  const remove = useMutation({ mutationFn: () => deleteRecord(place, seen!.etag), ...options });
  const refused = save.error ?? remove.error;
  return (
    <Stack>
      {refused && (
        <Alert color="red" role="alert">
          {refused.message}
        </Alert>
      )}
      {seen ? (
        <Text size="xs" c="dimmed">
          Changed <Moment at={seen.updatedAt} />, made <Moment at={seen.createdAt} />
        </Text>
      ) : (
        <TextInput
          label="Id"
          description="Left out: it gets one"
          value={id}
          onChange={({ currentTarget: { value } }) => setId(value)}
        />
      )}
      <JsonInput
        label="Data"
        value={text}
        onChange={setText}
        readOnly={isReadOnly}
        autosize
        minRows={10}
        maxRows={40}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        error={data === null && "A record is a JSON object."}
      />
      {!isReadOnly && (
        <Group justify="space-between">
          {seen ? (
            <Button variant="outline" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              Delete
            </Button>
          ) : (
            <span />
          )}
          <Button
            disabled={data === null || (seen !== null && text === before)}
            loading={save.isPending}
            onClick={() => data && save.mutate(data)}
          >
            {seen ? "Save" : "Add"}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Null: the text is no JSON object. */
function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
