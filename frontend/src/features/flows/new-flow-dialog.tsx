import { Group, Radio, Stack, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { createFlow } from "../../api/create-flow.js";
import { flowStarts, startedAs } from "../../canvas/starts/flow-starts.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { FlowNameInput } from "../../ui/flow-name-input.js";

const route = getRouteApi("/projects/$project/flows");

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
      <FlowNameInput data-autofocus />
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
