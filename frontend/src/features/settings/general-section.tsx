import type { Schemas } from "@flowrunner/api";
import { Alert, Button, Group, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { accountQuery } from "../../api/account.js";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { acceptedBy, answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { Loaded } from "../../ui/loaded.js";
import { RetentionForm } from "./retention-form.js";

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
  const queries = useQueryClient();
  const mayChange = useMay(project.id, "admin");
  const save = useMutation({
    mutationFn: (body: { name: string; description: string }) =>
      answerOf(
        api.PATCH("/api/v1/projects/{project}", {
          params: { path: { project: project.id }, header: { "if-match": etag } },
          body,
        }),
      ),
    onSuccess: async () => {
      notifications.show({ message: "The project is saved." });
      await queries.invalidateQueries(projectQuery(project.id));
      await queries.invalidateQueries(accountQuery);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    save.mutate({ name: String(fields.get("name")), description: String(fields.get("description")) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && (
          <Alert color="red" role="alert">
            {save.error.message}
          </Alert>
        )}
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
        {mayChange && (
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        )}
      </Stack>
    </form>
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
