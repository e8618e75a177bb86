import type { FlowError } from "@flowrunner/engine";
import { Button, Text } from "@mantine/core";
import { IconCircleX } from "@tabler/icons-react";
import { stepsIn } from "../../../canvas/graph/find-step.js";
import type { EditorStore } from "../../../canvas/store/editor-store.js";
import type { RunHistory } from "../../../run/history/run-history.js";
import { idInRun, type RunPart } from "./run-part.js";
import classes from "./try.module.css";

export interface FailedStepProps {
  readonly store: EditorStore;
  readonly error: FlowError;
  readonly history: RunHistory;
  readonly part: RunPart | null;
}

/** Why the shown run failed, and the way to the step that did. */
export function FailedStep({ store, error, history, part }: FailedStepProps) {
  const place = placeOf(store, error, history, part);
  return (
    <div className={classes["failed"]} role="alert">
      <IconCircleX size={16} aria-hidden />
      <Text size="sm" lineClamp={3} flex={1}>
        {error.step !== undefined && <strong>{error.step}: </strong>}
        {error.message}
      </Text>
      {place !== null && (
        <Button size="compact-sm" variant="default" onClick={() => store.select([place])}>
          Show the step
        </Button>
      )}
    </div>
  );
}

/** Where the step that failed stands in the flow as it is now; null: there is no such step any more, or none failed. */
function placeOf(
  { state: { root } }: EditorStore,
  { step }: FlowError,
  { tree }: RunHistory,
  part: RunPart | null,
): string | null {
  if (step === undefined || !root) return null;
  const id = tree.idOf(step);
  return [...stepsIn(root)].find((sketch) => idInRun(part, sketch) === id)?.path ?? null;
}
