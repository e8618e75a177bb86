import { Button, Group, Paper, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "@flowrunner/api";
import { operate, operationsOn, type OperationName } from "./run/run-operations.js";

type Summary = Schemas["RunSummary"];

export interface BulkActionsProps {
  readonly project: string;
  readonly runs: readonly Summary[];
  onDone(): void;
}

/** So many are asked at a time: the others of the project are not to wait for them. */
const atOnce = 5;

/** What can be done with the runs that were chosen, and with how many of them. */
export function BulkActions({ project, runs, onDone }: BulkActionsProps) {
  const queries = useQueryClient();
  const doing = useMutation({
    mutationFn: (name: OperationName) => operateAll(project, fitFor(name, runs), name),
    onSuccess: (refusals) => {
      if (refusals.length > 0) noteRefusals(refusals);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["projects", project, "runs"] }),
  });
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between">
        <Text size="sm">{runs.length === 1 ? "One run is chosen" : `${runs.length} runs are chosen`}</Text>
        <Group gap="xs">
          {(["cancel", "retry"] as const).map((name) => {
            const { length } = fitFor(name, runs);
            return (
              <Button
                key={name}
                size="compact-sm"
                variant="default"
                disabled={length === 0}
                loading={doing.isPending && doing.variables === name}
                onClick={() => doing.mutate(name)}
              >
                {name === "cancel" ? "Cancel" : "Retry"} {length}
              </Button>
            );
          })}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            Choose none
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

function fitFor(name: OperationName, runs: readonly Summary[]): readonly Summary[] {
  return runs.filter(({ status }) => operationsOn(status).some((operation) => operation.name === name));
}

/** Asks all of them, a few at a time; gives what was refused. */
async function operateAll(
  project: string,
  runs: readonly Summary[],
  name: OperationName,
): Promise<readonly string[]> {
  const left = [...runs];
  const refusals: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const run = next.id;
      await operate(name, { project, run }).catch((failure: Error) => refusals.push(failure.message));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return refusals;
}

function noteRefusals(refusals: readonly string[]): void {
  notifications.show({
    color: "red",
    title: refusals.length === 1 ? "One run refused" : `${refusals.length} runs refused`,
    message: refusals[0],
  });
}
