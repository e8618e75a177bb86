import type { Schemas } from "@flowrunner/api";
import { NumberInput, Stack, Switch, Title } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { answerOf } from "../../api/refusal.js";
import { durationText } from "../../ui/duration-text.js";
import { Loaded } from "../../ui/loaded.js";
import { SettingsForm } from "./settings-form.js";

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
  const mayChange = useMay(project, "admin");
  const { keepRunsMs, standardMs } = retention;
  const [isStandard, setStandard] = useState(keepRunsMs === null);
  const [days, setDays] = useState((keepRunsMs ?? standardMs) / dayMs);
  const chosen = isStandard ? null : Math.round(days * dayMs);
  const save = (): Promise<unknown> =>
    answerOf(
      api.PUT("/api/v1/projects/{project}/retention", {
        params: { path: { project } },
        body: { keepRunsMs: chosen },
      }),
    );
  return (
    <SettingsForm
      {...{ mayChange, save }}
      isSavable={chosen !== keepRunsMs}
      done="How long runs are kept is saved."
      changes={[retentionQuery(project).queryKey]}
    >
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
    </SettingsForm>
  );
}
