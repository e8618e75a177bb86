import type { Schemas } from "@flowrunner/api";
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accountQuery } from "../../api/account.js";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { acceptedBy, answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { Loaded } from "../../ui/loaded.js";
import { RetentionForm } from "./retention-form.js";
import { SettingsForm } from "./settings-form.js";

interface SeenProject {
  readonly project: Schemas["Project"];
  /** With its quotation marks, as `If-Match` takes it. */
  readonly etag: string;
}

const projectQuery = (project: string) =>
  queryOptions({
    queryKey: ["projects", project, "itself"],
    queryFn: async ({ signal }): Promise<SeenProject> => {
      const params = { path: { project } };
      const { data, response } = await acceptedBy(api.GET("/api/v1/projects/{project}", { params, signal }));
      return { project: data!, etag: response.headers.get("etag") ?? "" };
    },
  });

export function GeneralSection({ project }: { project: string }) {
  const seen = useQuery(projectQuery(project));
  const mayDelete = useMay(project, "owner");
  return (
    <Stack maw={640} gap="xl">
      <Loaded query={seen}>
        {(loaded) => (
          <>
            <NameForm key={loaded.etag} seen={loaded} />
            <RetentionForm project={project} />
            {mayDelete && <DeleteProject project={loaded.project} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function NameForm({ seen: { project, etag } }: { seen: SeenProject }) {
  const mayChange = useMay(project.id, "admin");
  const save = (fields: FormData): Promise<unknown> =>
    answerOf(
      api.PATCH("/api/v1/projects/{project}", {
        params: { path: { project: project.id }, header: { "if-match": etag } },
        body: { name: String(fields.get("name")), description: String(fields.get("description")) },
      }),
    );
  return (
    <SettingsForm
      {...{ mayChange, save }}
      isSavable
      done="The project is saved."
      changes={[projectQuery(project.id).queryKey, accountQuery.queryKey]}
    >
      <TextInput
        name="name"
        label="Name"
        description="Small letters, digits and dashes, unique in its organisation"
        defaultValue={project.name}
        readOnly={!mayChange}
        required
      />
      <Textarea
        name="description"
        label="Description"
        defaultValue={project.description}
        readOnly={!mayChange}
        autosize
        maxRows={6}
      />
    </SettingsForm>
  );
}

function DeleteProject({ project: { id, name } }: { project: Schemas["Project"] }) {
  const [isAsked, setAsked] = useState(false);
  const remove = async (typed: string): Promise<void> => {
    const params = { path: { project: id }, query: { name: typed } };
    await answerOf(api.DELETE("/api/v1/projects/{project}", { params }));
    window.location.assign("/");
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        Delete the project
      </Title>
      <Group justify="space-between">
        <Text size="sm">Its flows, runs, data, files and secrets go with it.</Text>
        <Button variant="outline" color="red" onClick={() => setAsked(true)}>
          Delete…
        </Button>
      </Group>
      <ActionDialog
        title={`Delete ${name}?`}
        action="Delete the project"
        isDangerous
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        run={(fields) => remove(String(fields.get("name")))}
      >
        <TextInput
          name="name"
          label={`Write ${name} to delete it`}
          autoComplete="off"
          required
          data-autofocus
        />
      </ActionDialog>
    </Stack>
  );
}
