import type { StepSketch } from "@flowrunner/engine";
import { Button, Group } from "@mantine/core";
import { IconHistory, IconPlayerPlay } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { EditorStore } from "../../../canvas/store/editor-store.js";
import { EmptyState } from "../../../ui/empty-state.js";
import { lastRunOf } from "./last-run.js";
import { RunView } from "./run-view.js";
import type { ShownRun } from "./shown-run.js";
import classes from "./try.module.css";

/** What can be run from here. */
export interface Trying {
  runFlow(): void;
  /** The selected step, with all that it waits for. */
  runUntil(): void;
  /** The selected step by itself. */
  runStep(): void;
}

export interface TryPanelProps {
  readonly project: string;
  readonly flow: string;
  readonly store: EditorStore;
  readonly shown: ShownRun | null;
  /** The selected one; null: none is. */
  readonly step: StepSketch | null;
  readonly mayRun: boolean;
  readonly trying: Trying;
  /** Null: none any more. */
  onShow(run: string | null): void;
}

/** Runs the flow as it stands, and shows what came of it. */
export function TryPanel(props: TryPanelProps) {
  const { project, flow, store, shown, step, mayRun, trying, onShow } = props;
  const last = useMutation({
    mutationFn: () => lastRunOf(project, flow),
    onSuccess: (run) => (run === null ? store.refuse("This flow has not run yet.") : onShow(run)),
    onError: (failure) => store.refuse(failure.message),
  });
  return (
    <div className={classes["panel"]}>
      {mayRun && (
        <Group gap="xs" className={classes["bar"]!}>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            onClick={trying.runFlow}
          >
            Run the flow
          </Button>
          {step && (
            <>
              <Button size="compact-sm" variant="default" onClick={trying.runUntil}>
                Up to {step.name}
              </Button>
              <Button size="compact-sm" variant="default" onClick={trying.runStep}>
                {step.name} only
              </Button>
            </>
          )}
        </Group>
      )}
      {shown ? (
        <RunView
          {...{ store, shown, step, mayRun }}
          onLast={() => last.mutate()}
          onHide={() => onShow(null)}
        />
      ) : (
        <EmptyState
          title="No run is shown"
          text="Run the flow as it stands here, saved or not: what each step does is shown on the canvas, and here what it was given and gave."
        >
          <Button
            variant="default"
            leftSection={<IconHistory size={16} aria-hidden />}
            loading={last.isPending}
            onClick={() => last.mutate()}
          >
            Show the last run
          </Button>
        </EmptyState>
      )}
    </div>
  );
}
