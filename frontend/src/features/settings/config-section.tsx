import { JsonInput, Stack, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { acceptedBy, answerOf } from "../../api/refusal.js";
import { Loaded } from "../../ui/loaded.js";
import { SettingsForm } from "./settings-form.js";

interface Config {
  readonly values: { readonly [name: string]: unknown };
  /** With its quotation marks, as `If-Match` takes it. */
  readonly etag: string;
}

const configQuery = (project: string) =>
  queryOptions({
    queryKey: ["projects", project, "config"],
    queryFn: async ({ signal }): Promise<Config> => {
      const params = { path: { project } };
      const { data, response } = await acceptedBy(
        api.GET("/api/v1/projects/{project}/config", { params, signal }),
      );
      return { values: data ?? {}, etag: response.headers.get("etag") ?? "" };
    },
  });

/** Values that the project's flows read as `config.NAME`. */
export function ConfigSection({ project }: { project: string }) {
  const config = useQuery(configQuery(project));
  return (
    <Stack maw={720}>
      <Text size="sm" c="dimmed">
        Flows read these values as <code>config.NAME</code>; a run keeps those that it began with. Everybody
        in the project sees them: what nobody may read is a secret.
      </Text>
      <Loaded query={config}>
        {(loaded) => <ConfigForm key={loaded.etag} project={project} config={loaded} />}
      </Loaded>
    </Stack>
  );
}

function ConfigForm({ project, config }: { project: string; config: Config }) {
  const mayChange = useMay(project, "editor");
  const before = JSON.stringify(config.values, null, 2);
  const [text, setText] = useState(before);
  const values = objectOf(text);
  const save = (): Promise<unknown> =>
    answerOf(
      api.PUT("/api/v1/projects/{project}/config", {
        params: { path: { project }, header: { "if-match": config.etag } },
        body: { ...values },
      }),
    );
  return (
    <SettingsForm
      {...{ mayChange, save }}
      isSavable={values !== null && text !== before}
      done="The config is saved."
      changes={[configQuery(project).queryKey]}
    >
      <JsonInput
        label="Config"
        value={text}
        onChange={setText}
        readOnly={!mayChange}
        autosize
        minRows={8}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        error={values === null && 'This is no JSON object: {"NAME": value, …}'}
      />
    </SettingsForm>
  );
}

/** Null: the text is no JSON object. */
function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
