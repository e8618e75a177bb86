import type { Json } from "@flowrunner/engine";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { api } from "../../../api/client.js";
import { answerOf } from "../../../api/refusal.js";
import { firstDraft, type Draft } from "../../../ui/schema-form/draft.js";
import { checkDraft, noIssues } from "../../../ui/schema-form/issues.js";
import { ValueEditor } from "../../../ui/schema-form/value-editor.js";
import type { FlowInputs } from "../flow-queries.js";

export interface StartFormProps {
  readonly project: string;
  readonly inputs: FlowInputs;
  /** The input of an earlier run; null: there is none. */
  readonly begin: { readonly input: Json } | null;
  onClose(): void;
}

/** What a run is started with. What is wrong with it is said once somebody has tried, and from then on at each change. */
export function StartForm({ project, inputs: { name, version, schema }, begin, onClose }: StartFormProps) {
  const [draft, setDraft] = useState<Draft>(() =>
    begin ? begin.input : firstDraft(schema ?? true, schema ?? true),
  );
  const [hasTried, setTried] = useState(false);
  const checked = checkDraft(schema ?? true, draft);
  const start = useStart(project, name);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (checked.issues === null) start.mutate(checked.json);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
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
            {name}, version {version}
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

/** Starts a run, and leads to it. */
function useStart(project: string, flow: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (inputs: Json) =>
      answerOf(
        api.POST("/api/v1/projects/{project}/runs", {
          params: { path: { project } },
          body: { flow, inputs, version: "latest", labels: {}, priority: null },
        }),
      ),
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: ["projects", project, "runs"] });
      await navigate({ to: "/projects/$project/runs/$run", params: { project, run: id } });
    },
  });
}
