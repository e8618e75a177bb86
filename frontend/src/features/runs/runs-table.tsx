import { Anchor, Checkbox, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { Duration } from "../../ui/duration.js";
import { Moment } from "../../ui/moment.js";
import { RunStatus } from "../../ui/run-status.js";
import { BulkActions } from "./bulk-actions.js";

type Summary = Schemas["RunSummary"];

export interface RunsTableProps {
  readonly project: string;
  readonly runs: readonly Summary[];
  readonly mayEdit: boolean;
}

/** Runs, and what can be done with several of them. */
export function RunsTable({ project, runs, mayEdit }: RunsTableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const there = runs.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isChosen) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      {there.length > 0 && <BulkActions project={project} runs={there} onDone={() => setChosen(new Set())} />}
      <Table.ScrollContainer minWidth={640}>
        <Table highlightOnHover verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {mayEdit && (
                <Table.Th w={36}>
                  <Checkbox
                    size="xs"
                    aria-label="Choose all"
                    checked={there.length === runs.length}
                    indeterminate={there.length > 0 && there.length < runs.length}
                    onChange={(event) =>
                      choose(
                        runs.map(({ id }) => id),
                        event.currentTarget.checked,
                      )
                    }
                  />
                </Table.Th>
              )}
              <Table.Th>Status</Table.Th>
              <Table.Th>Run</Table.Th>
              <Table.Th>Started</Table.Th>
              <Table.Th>By</Table.Th>
              <Table.Th ta="right">Took</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <RunRow
                key={run.id}
                {...{ project, run, mayEdit }}
                isChosen={chosen.has(run.id)}
                onChoose={(isChosen) => choose([run.id], isChosen)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

interface RunRowProps {
  readonly project: string;
  readonly run: Summary;
  readonly mayEdit: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function RunRow({ project, run, mayEdit, isChosen, onChoose }: RunRowProps) {
  const { id, flow, version, status, createdAt, endedAt, startedBy, errorCode } = run;
  const short = id.slice(0, 8);
  return (
    <Table.Tr {...(isChosen && { bg: "var(--mantine-primary-color-light)" })}>
      {mayEdit && (
        <Table.Td>
          <Checkbox
            size="xs"
            aria-label={`Choose ${flow ?? "run"} ${short}`}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Td>
        <RunStatus status={status} />
        {errorCode !== null && (
          <Text size="xs" c="dimmed">
            {errorCode}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Anchor
          fw={500}
          renderRoot={(props) => (
            <Link to="/projects/$project/runs/$run" params={{ project, run: id }} {...props} />
          )}
        >
          {flow ?? "unknown flow"}
        </Anchor>
        <Text size="xs" c="dimmed">
          {version === null ? "not published · " : `version ${version} · `}
          <span title={id}>{short}</span>
        </Text>
      </Table.Td>
      <Table.Td>
        <Moment at={createdAt} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" truncate maw={180}>
          {startedBy ?? "–"}
        </Text>
      </Table.Td>
      <Table.Td ta="right">
        <Duration from={createdAt} to={endedAt} />
      </Table.Td>
    </Table.Tr>
  );
}
