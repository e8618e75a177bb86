import { ActionIcon, Button, Group, Loader, Paper, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconClock, IconX } from "@tabler/icons-react";
import type { Upload, Uploads } from "./upload.js";

/** What is being sent and what became of it. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  if (uploads.all.length === 0) return null;
  const isBusy = uploads.all.some(({ state }) => state === "waiting" || state === "sending");
  return (
    <Paper withBorder p="sm" component="section" aria-label="Uploads">
      <Group justify="space-between" mb="xs">
        <Text fw={600} size="sm" role="status">
          {isBusy ? "Uploading…" : "Uploaded"}
        </Text>
        {!isBusy && (
          <ActionIcon variant="subtle" color="gray" aria-label="Close the list" onClick={uploads.clear}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Stack gap={4}>
        {uploads.all.map((upload) => (
          <UploadRow key={upload.path} upload={upload} again={() => uploads.again(upload.path)} />
        ))}
      </Stack>
    </Paper>
  );
}

function UploadRow({ upload: { path, state, message }, again }: { upload: Upload; again: () => void }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <StateIcon state={state} />
      <Text size="sm">{path}</Text>
      <Text size="sm" c="dimmed">
        {message}
      </Text>
      {(state === "taken" || state === "failed") && (
        <Button size="compact-xs" variant="light" onClick={again}>
          {state === "taken" ? "Replace it" : "Try again"}
        </Button>
      )}
    </Group>
  );
}

function StateIcon({ state }: { state: Upload["state"] }) {
  switch (state) {
    case "waiting":
      return <IconClock size={16} aria-label="waiting" />;
    case "sending":
      return <Loader size={16} aria-label="sending" />;
    case "done":
      return <IconCheck size={16} aria-label="done" />;
    case "taken":
    case "failed":
      return <IconAlertTriangle size={16} aria-label="not sent" />;
  }
}
