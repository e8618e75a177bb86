import { Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.js";
import { answerOf, Refusal } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { flowStarts, startedAs } from "./flow-starts.js";

const route = getRouteApi("/projects/$project/flows");

/** As the language has it: a DNS label. */
const namePattern = "[a-z0-9]([\\-a-z0-9]{0,61}[a-z0-9])?";

/** Asks for a name and what to begin with, and leads to the new flow. */
export function NewFlowDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { project } = route.useParams();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(flowStarts[0]!.name);
  const create = async (fields: FormData): Promise<void> => {
    const flow = String(fields.get("name"));
    const start = flowStarts.find(({ name }) => name === chosen)!;
    await createFlow(project, flow, startedAs(start, flow));
    await navigate({ to: "/projects/$project/flows/$flow", params: { project, flow } });
  };
  return (
    <ActionDialog title="New flow" action="Create" run={create} {...{ isOpen, onClose }}>
      <TextInput
        name="name"
        label="Name"
        description="Lower-case letters, digits and hyphens"
        pattern={namePattern}
        maxLength={63}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Radio.Group label="Begin with" value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {flowStarts.map(({ name, label, about }) => (
            <Radio.Card key={name} value={name} p="sm" withBorder aria-label={label}>
              <Group wrap="nowrap" align="flex-start">
                <Radio.Indicator />
                <div>
                  <Text size="sm" fw={600}>
                    {label}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {about}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
    </ActionDialog>
  );
}

async function createFlow(project: string, flow: string, text: string): Promise<void> {
  try {
    await answerOf(
      api.PUT("/api/v1/projects/{project}/flows/{flow}", {
        params: { path: { project, flow }, header: { "if-none-match": "*" } },
        headers: { "content-type": "application/yaml" },
        body: text,
        bodySerializer: (body) => body as string,
      }),
    );
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 412)
      throw new Error(`There is a flow called ${flow} already: choose another name.`, { cause: failure });
    throw failure;
  }
}
