import { Alert, Button, Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../../api/client.js";
import { createFlow } from "../../api/create-flow.js";
import { answerOf, Refusal } from "../../api/refusal.js";
import { exampleFlows, type FlowStart } from "../../canvas/starts/flow-starts.js";

/** For a project that has no flow yet: examples that are published and run by one click. */
export function FirstFlows({ project }: { project: string }) {
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: (example: FlowStart) => runExample(project, example),
    onSuccess: (run) => navigate({ to: "/projects/$project/runs/$run", params: { project, run } }),
  });
  return (
    <Stack maw={960}>
      <div>
        <Title order={2} size="h3">
          Begin with an example
        </Title>
        <Text c="dimmed">
          A flow is steps of code, in the order in which their results are needed. Each of these is added to
          the project and run at once; then it is yours to change.
        </Text>
      </div>
      {start.error && (
        <Alert color="red" role="alert">
          {start.error.message}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {exampleFlows.map((example) => (
          <ExampleCard
            key={example.name}
            example={example}
            isStarting={start.isPending && start.variables === example}
            onRun={() => start.mutate(example)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

interface ExampleCardProps {
  readonly example: FlowStart;
  readonly isStarting: boolean;
  onRun(): void;
}

function ExampleCard({ example: { name, label, about }, isStarting, onRun }: ExampleCardProps) {
  return (
    <Card withBorder component="section" aria-label={label}>
      <Stack h="100%" justify="space-between">
        <div>
          <Title order={3} size="h5">
            {label}
          </Title>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        </div>
        <Button
          variant="light"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={isStarting}
          onClick={onRun}
        >
          Run {name}
        </Button>
      </Stack>
    </Card>
  );
}

/** Gives the run. One that is there already, as after a start that was refused, is run as it is. */
async function runExample(project: string, { name, text }: FlowStart): Promise<string> {
  await createFlow(project, name, text).catch((failure: unknown) => {
    if (!(failure instanceof Refusal) || failure.status !== 412) throw failure;
  });
  const body = { flow: name, inputs: {}, version: "latest" as const, labels: {}, priority: null };
  const params = { path: { project } };
  return (await answerOf(api.POST("/api/v1/projects/{project}/runs", { params, body }))).id;
}
