import type { Json } from "@flowrunner/engine";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import type { Schemas } from "@flowrunner/api";
import { firstDraft, type Draft } from "../../ui/schema-form/draft.js";
import { checkDraft, noIssues } from "../../ui/schema-form/issues.js";
import { ValueEditor } from "../../ui/schema-form/value-editor.js";
import { startRun } from "./start-run.js";
import type { Startable, StartSubject } from "./startable.js";

export interface StartFormProps {
  readonly project: string;
  readonly startable: Startable;
  /** Besides the flow's. Default: none. */
  readonly labels?: { readonly [name: string]: string };
  /** The input of an earlier run; null: there is none. */
  readonly begin: { readonly input: Json } | null;
  onStarted(run: Schemas["RunSummary"]): void;
  onClose(): void;
}

/** What a run is started with. What is wrong with it is said once somebody has tried, and from then on at each change. */
export function StartForm({ project, startable, labels, begin, onStarted, onClose }: StartFormProps) {
  const { subject, description, schema } = startable;
  const [draft, setDraft] = useState<Draft>(() =>
    begin ? begin.input : firstDraft(schema ?? true, schema ?? true),
  );
  const [hasTried, setTried] = useState(false);
  const checked = checkDraft(schema ?? true, draft);
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: (inputs: Json) => startRun(project, subject, inputs, labels),
    onSuccess: (run) => {
      void queries.invalidateQueries({ queryKey: ["projects", project, "runs"] });
      onStarted(run);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (checked.issues === null) start.mutate(checked.json);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {description !== null && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
        {start.error && (
          <Alert color="red" role="alert">
            {start.error.message}
          </Alert>
        )}
        <ValueEditor
          label="Input"
          schema={schema}
          value={draft}
          onChange={setDraft}
          issues={hasTried ? (checked.issues ?? noIssues) : noIssues}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {wordsFor(subject)}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={start.isPending}
              leftSection={<IconPlayerPlay size={14} aria-hidden />}
            >
              Start
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function wordsFor(subject: StartSubject): string {
  return subject.kind === "draft"
    ? `${subject.flow}, as it stands here, not saved`
    : `${subject.flow}, version ${subject.version}`;
}
