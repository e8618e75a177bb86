import { Alert, Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { CodeField } from "../../canvas/code/code-field.js";
import { languageOfFile } from "../../canvas/code/languages.js";
import { Loaded } from "../../ui/loaded.js";
import { addressOf, replaceFile } from "./file-calls.js";
import { fileTextQuery, type SeenFile } from "./file-text-query.js";
import { filesKey } from "./files-query.js";
import { nameOf } from "./paths.js";

export interface FileDrawerProps {
  readonly project: string;
  /** Null: none is open. */
  readonly path: string | null;
  readonly isReadOnly: boolean;
  onClose(): void;
}

/** One file, to be read and edited. What somebody else has written meanwhile is not written over. */
export function FileDrawer({ path, onClose, ...rest }: FileDrawerProps) {
  const [isChanged, setChanged] = useState(false);
  return (
    <Drawer
      opened={path !== null}
      onClose={onClose}
      // What was typed goes by the button that closes only, not by a stray key or click.
      closeOnEscape={!isChanged}
      closeOnClickOutside={!isChanged}
      closeButtonProps={{ "aria-label": "Close the file" }}
      position="right"
      size="xl"
      title={path ?? ""}
    >
      {path !== null && <OpenFile path={path} onChanged={setChanged} {...rest} />}
    </Drawer>
  );
}

interface OpenFileProps {
  readonly project: string;
  readonly path: string;
  readonly isReadOnly: boolean;
  onChanged(isChanged: boolean): void;
}

function OpenFile({ project, path, isReadOnly, onChanged }: OpenFileProps) {
  const seen = useQuery(fileTextQuery(project, path));
  return (
    <Stack>
      <Group>
        <Button
          component="a"
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          href={addressOf(project, path)}
          download={nameOf(path)}
        >
          Download
        </Button>
      </Group>
      <Loaded query={seen}>
        {(file) =>
          file.text === null ? (
            <Text c="dimmed">This is no text, or more than 1 MiB: download it to see what is in it.</Text>
          ) : (
            <FileForm
              key={seen.dataUpdatedAt}
              {...{ project, path, isReadOnly, onChanged, file }}
              text={file.text}
              lookAgain={() => void seen.refetch()}
            />
          )
        }
      </Loaded>
    </Stack>
  );
}

interface FileFormProps extends OpenFileProps {
  readonly file: SeenFile;
  readonly text: string;
  lookAgain(): void;
}

function FileForm({ project, path, isReadOnly, onChanged, file, text: before, lookAgain }: FileFormProps) {
  const queries = useQueryClient();
  // The editor has lines; how they end stays as it was.
  const lineEnd = before.includes("\r\n") ? "\r\n" : "\n";
  const [there, setThere] = useState({ text: before.replaceAll("\r\n", "\n"), etag: file.etag });
  const [text, setText] = useState(there.text);
  const isChanged = text !== there.text;
  useEffect(() => {
    onChanged(isChanged);
    return () => onChanged(false);
  }, [isChanged, onChanged]);
  const extension = useMemo(() => languageOfFile(nameOf(path)), [path]);
  const save = useMutation({
    mutationFn: (written: string) =>
      replaceFile(project, path, new Blob([written.replaceAll("\n", lineEnd)]), there.etag),
    onSuccess: (etag, written) => {
      setThere({ text: written, etag });
      notifications.show({ message: `${nameOf(path)} is saved.` });
      return queries.invalidateQueries({ queryKey: filesKey(project) });
    },
  });
  return (
    <Stack>
      {save.error && (
        <Alert color="red" role="alert">
          <Group justify="space-between">
            {save.error.message}
            <Button size="xs" variant="light" color="red" onClick={lookAgain}>
              Show it as it is now
            </Button>
          </Group>
        </Alert>
      )}
      <CodeField
        label={`What is in ${nameOf(path)}`}
        value={text}
        onChange={setText}
        extension={extension}
        isReadOnly={isReadOnly}
      />
      {!isReadOnly && (
        <Group justify="flex-end">
          <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate(text)}>
            Save
          </Button>
        </Group>
      )}
    </Stack>
  );
}
