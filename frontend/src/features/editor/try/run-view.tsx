import type { StepSketch } from "@flowrunner/engine";
import { ActionIcon, Anchor, Group, Stack, Text, Tooltip } from "@mantine/core";
import { IconExternalLink, IconHistory, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { EditorStore } from "../../../canvas/store/editor-store.js";
import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import { useRunSnapshot } from "../../../run/feed/use-run-feed.js";
import { runQuery } from "../../../run/run-queries.js";
import { ErrorView } from "../../../run/view/error-view.js";
import { RunContext } from "../../../run/view/run-context.js";
import { Section } from "../../../run/view/section.js";
import { StepDetail } from "../../../run/view/step-detail.js";
import { ValueView } from "../../../run/view/value-view.js";
import { Duration } from "../../../ui/duration.js";
import { RunStatus } from "../../../ui/run-status.js";
import { FailedStep } from "./failed-step.js";
import { idInRun, wordsFor } from "./run-part.js";
import type { ShownRun } from "./shown-run.js";
import classes from "./try.module.css";

export interface RunViewProps {
  readonly store: EditorStore;
  readonly shown: ShownRun;
  readonly step: StepSketch | null;
  readonly mayRun: boolean;
  onHide(): void;
  onLast(): void;
}

/** The shown run: how it stands, and what the selected step did in it, or else what came of all. */
export function RunView({ store, shown, step, mayRun, onHide, onLast }: RunViewProps) {
  const { place, feed, part } = shown;
  const snapshot = useRunSnapshot(feed);
  const value = useMemo(() => ({ place, feed, mayEdit: mayRun }), [place, feed, mayRun]);
  const id = step && idInRun(part, step);
  const { history } = snapshot;
  const { error } = history;
  const path = id === null ? undefined : history.pathAt(id);
  return (
    <RunContext value={value}>
      <RunLine {...{ shown, snapshot, onHide, onLast }} />
      {error && <FailedStep {...{ store, error, history, part }} />}
      {step === null && <Result snapshot={snapshot} />}
      {step !== null && path === undefined && (
        <Text size="sm" c="dimmed" p="md">
          {step.name} has not started in this run.
        </Text>
      )}
      {path !== undefined && <StepDetail key={path} path={path} snapshot={snapshot} />}
    </RunContext>
  );
}

interface RunLineProps {
  readonly shown: ShownRun;
  readonly snapshot: RunSnapshot;
  onHide(): void;
  onLast(): void;
}

function RunLine({ shown: { place, part }, snapshot: { history }, onHide, onLast }: RunLineProps) {
  const { data: run } = useQuery(runQuery(place));
  const status = history.run?.status ?? run?.status;
  const version = run && (run.version === null ? "not saved" : `version ${run.version}`);
  return (
    <Group gap="sm" wrap="nowrap" className={classes["line"]!}>
      {status && <RunStatus status={status} isBadge />}
      <Text size="sm" c="dimmed" truncate flex={1}>
        {[version, wordsFor(part)].filter(Boolean).join(", ")}
        {history.run && (
          <>
            {", "}
            <Duration from={history.run.createdAt} to={history.run.endedAt} />
          </>
        )}
      </Text>
      <Anchor
        size="sm"
        className={classes["open"]!}
        renderRoot={(props) => <Link to="/projects/$project/runs/$run" params={place} {...props} />}
      >
        Open the run
        <IconExternalLink size={14} aria-hidden />
      </Anchor>
      <Tooltip label="Show the last run">
        <ActionIcon variant="subtle" color="gray" aria-label="Show the last run" onClick={onLast}>
          <IconHistory size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ActionIcon variant="subtle" color="gray" aria-label="Show no run" onClick={onHide}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Result({ snapshot: { history, trouble } }: { snapshot: RunSnapshot }) {
  const { run, error } = history;
  const output = run?.outcome?.status === "succeeded" ? run.outcome.output : null;
  return (
    <Stack gap="sm" p="md">
      <Text size="sm" c="dimmed">
        Select a step on the canvas to see what it did.
      </Text>
      {trouble && (
        <Text size="sm" role="alert">
          What happens in this run is not shown any more: {trouble.message}
        </Text>
      )}
      {error && error.step === undefined && (
        <Section title="Error">
          <ErrorView error={error} />
        </Section>
      )}
      {output && (
        <Section title="Output">
          <ValueView value={output} what="Output" which={{ of: "output" }} />
        </Section>
      )}
      {run && (
        <Section title="Input">
          <ValueView value={run.inputs} what="Input" which={{ of: "input" }} />
        </Section>
      )}
    </Stack>
  );
}
