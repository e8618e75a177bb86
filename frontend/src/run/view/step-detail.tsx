import { ActionIcon, Alert, Anchor, Code, Group, Stack, Text, Title } from "@mantine/core";
import { IconHourglass, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { StepRecord } from "@flowrunner/engine";
import { Duration } from "../../ui/duration.js";
import { Moment } from "../../ui/moment.js";
import { StepStatus } from "../../ui/step-status.js";
import type { RunSnapshot } from "../feed/run-feed.js";
import { ErrorView } from "./error-view.js";
import { LogWindow } from "./log/log-window.js";
import { useLogReader, useReading } from "./log/use-log-reader.js";
import { useRun } from "./run-context.js";
import { whyQuery } from "../run-queries.js";
import { ValueView } from "./value-view.js";
import { waitText } from "./wait-text.js";
import { AttemptTable } from "./attempt-table.js";
import { Section } from "./section.js";
import classes from "./step-detail.module.css";

export interface StepDetailProps {
  readonly path: string;
  readonly snapshot: RunSnapshot;
  /** Default: it stays. */
  onClose?(): void;
  /** Leads to where its log can be searched. Default: nowhere. */
  onSearchLog?(): void;
}

/** All that is known of one step. */
export function StepDetail({ path, snapshot: { history }, onClose, onSearchLog }: StepDetailProps) {
  const step = history.steps.get(path);
  return (
    <section className={classes["detail"]} aria-label={`Step ${path}`}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4" className={classes["path"] ?? ""}>
            {path}
          </Title>
          {onClose && (
            <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        {step ? <StepFacts step={step} /> : <Text c="dimmed">This step has not started.</Text>}
        {step && step.endedAt === null && <WhyWaits path={path} />}
        {step?.error && (
          <Section title="Error">
            <ErrorView error={step.error} />
          </Section>
        )}
        <AttemptTable attempts={history.attempts.of(path)} />
        <StepLines
          path={path}
          hasCode={history.attempts.of(path).length > 0}
          hasEnded={step !== undefined && step.endedAt !== null}
          onSearch={onSearchLog}
        />
        <StepValues path={path} history={history} />
      </Stack>
    </section>
  );
}

function StepFacts({ step: { status, startedAt, endedAt, generation } }: { step: StepRecord }) {
  return (
    <Group gap="md">
      <StepStatus status={status} />
      <Text size="sm" c="dimmed">
        started <Moment at={startedAt} />, {endedAt === null ? "for" : "took"}{" "}
        <Duration from={startedAt} to={endedAt} />
        {generation > 0 && `, in retry ${generation} of the run`}
      </Text>
    </Group>
  );
}

function WhyWaits({ path }: { path: string }) {
  const { place } = useRun();
  const { data: waiting = [] } = useQuery(whyQuery(place));
  const mine = waiting.filter(({ step }) => step === path);
  if (mine.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" icon={<IconHourglass size={16} aria-hidden />}>
      {mine.map((each) => (
        <Text key={each.cause.kind} size="sm">
          {waitText(each)}
        </Text>
      ))}
    </Alert>
  );
}

function StepValues({ path, history }: { path: string } & Pick<RunSnapshot, "history">) {
  const call = history.attempts.callOf(path);
  const output = history.steps.get(path)?.output;
  const variables = Object.entries(call?.env ?? {});
  return (
    <>
      {call && (
        <Section title="Input">
          <ValueView value={call.input} what="Input" which={{ of: "stepInput", path }} />
        </Section>
      )}
      {variables.length > 0 && (
        <Section title="Variables">
          {variables.map(([name, value]) => (
            <Code key={name} block>{`${name}=${value}`}</Code>
          ))}
        </Section>
      )}
      {output && (
        <Section title="Output">
          <ValueView value={output} what="Output" which={{ of: "step", path }} />
        </Section>
      )}
    </>
  );
}

interface StepLinesProps {
  readonly path: string;
  readonly hasCode: boolean;
  readonly hasEnded: boolean;
  readonly onSearch: (() => void) | undefined;
}

function StepLines({ path, hasCode, hasEnded, onSearch }: StepLinesProps) {
  const { feed } = useRun();
  const reader = useLogReader(feed, { step: path, level: "debug", text: "" });
  const { count } = useReading(reader);
  if (!hasCode && count === 0) return null;
  return (
    <Section
      title="Log"
      aside={
        onSearch && (
          <Anchor component="button" size="xs" onClick={onSearch}>
            Search in it
          </Anchor>
        )
      }
    >
      <div className={classes["lines"]}>
        <LogWindow
          {...{ reader, search: "", hasTime: false, hasStep: false }}
          empty={hasEnded ? "It has written no line." : "No line yet."}
        />
      </div>
    </Section>
  );
}
