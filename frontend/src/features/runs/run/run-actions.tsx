import { Button, Group, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { ActionDialog } from "../../../ui/action-dialog.js";
import { noteFailure } from "../../../ui/note-failure.js";
import { useRun } from "../../../run/view/run-context.js";
import { operate, operationsOn, type RunOperation } from "./run-operations.js";
import { runQuery } from "../../../run/run-queries.js";

export interface RunActionsProps {
  readonly run: Schemas["Run"];
  readonly status: Schemas["RunStatus"];
}

/** What may be done with a run, by who may. */
export function RunActions({ run, status }: RunActionsProps) {
  const { mayEdit, place } = useRun();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<RunOperation | null>(null);
  const doing = useMutation({
    mutationFn: ({ name }: RunOperation) => operate(name, place),
    onSuccess: (changed) => queries.setQueryData(runQuery(place).queryKey, changed),
  });
  if (!mayEdit) return null;
  const begin = (operation: RunOperation): void => {
    if (operation.question === null) doing.mutate(operation, { onError: noteFailure });
    else setAsked(operation);
  };
  return (
    <Group gap="xs">
      {operationsOn(status).map((operation) => (
        <OperationButton
          key={operation.name}
          operation={operation}
          isUnderWay={doing.isPending && doing.variables.name === operation.name}
          onClick={() => begin(operation)}
        />
      ))}
      {run.flow !== null && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          renderRoot={(props) => (
            <Link
              to="/projects/$project/runs"
              params={place}
              search={{ start: run.flow ?? "", from: run.id }}
              {...props}
            />
          )}
        >
          Run again
        </Button>
      )}
      <ActionDialog
        title={`${asked?.verb ?? ""} this run?`}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        action={asked?.verb ?? ""}
        isDangerous
        run={() => (asked ? doing.mutateAsync(asked) : Promise.resolve())}
      >
        <Text size="sm">{asked?.question}</Text>
      </ActionDialog>
    </Group>
  );
}

interface OperationButtonProps {
  readonly operation: RunOperation;
  readonly isUnderWay: boolean;
  onClick(): void;
}

function OperationButton({
  operation: { verb, icon: Icon, name },
  isUnderWay,
  onClick,
}: OperationButtonProps) {
  return (
    <Button
      size="xs"
      variant={name === "retry" || name === "resume" ? "filled" : "default"}
      leftSection={<Icon size={14} aria-hidden />}
      loading={isUnderWay}
      onClick={onClick}
    >
      {verb}
    </Button>
  );
}
