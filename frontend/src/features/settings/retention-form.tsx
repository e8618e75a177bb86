import type { Schemas } from "@flowrunner/api";
import { Alert, Button, Group, NumberInput, Stack, Switch, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { answerOf } from "../../api/refusal.js";
import { durationText } from "../../ui/duration-text.js";
import { Loaded } from "../../ui/loaded.js";

const dayMs = 86_400_000;

const retentionQuery = (project: string) =>
  queryOptions({
    queryKey: ["projects", project, "retention"],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v1/projects/{project}/retention", { params: { path: { project } }, signal })),
  });

/** How long ended runs stay. */
export function RetentionForm({ project }: { project: string }) {
  const retention = useQuery(retentionQuery(project));
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        Ended runs
      </Title>
      <Loaded query={retention}>
        {(loaded) => <KeepRuns key={String(loaded.keepRunsMs)} project={project} retention={loaded} />}
      </Loaded>
    </Stack>
  );
}

function KeepRuns({ project, retention }: { project: string; retention: Schemas["Retention"] }) {
  const queries = useQueryClient();
  const mayChange = useMay(project, "admin");
  const { keepRunsMs, standardMs } = retention;
  const [isStandard, setStandard] = useState(keepRunsMs === null);
  const [days, setDays] = useState((keepRunsMs ?? standardMs) / dayMs);
  const chosen = isStandard ? null : Math.round(days * dayMs);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT("/api/v1/projects/{project}/retention", {
          params: { path: { project } },
          body: { keepRunsMs: chosen },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: "How long runs are kept is saved." });
      return queries.invalidateQueries(retentionQuery(project));
    },
  });
  return (
    <Stack>
      {save.error && (
        <Alert color="red" role="alert">
          {save.error.message}
        </Alert>
      )}
      <Switch
        label={`Keep them as long as the installation does: ${durationText(standardMs)}`}
        checked={isStandard}
        disabled={!mayChange}
        onChange={({ currentTarget: { checked } }) => setStandard(checked)}
      />
      {!isStandard && (
        <NumberInput
          label="Days"
          value={days}
          min={1 / 24}
          max={3_650}
          readOnly={!mayChange}
          onChange={(value) => setDays(Number(value))}
        />
      )}
      {mayChange && (
        <Group justify="flex-end">
          <Button disabled={chosen === keepRunsMs} loading={save.isPending} onClick={() => save.mutate()}>
            Save
          </Button>
        </Group>
      )}
    </Stack>
  );
}
