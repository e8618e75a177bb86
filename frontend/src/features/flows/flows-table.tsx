import { ActionIcon, Anchor, Badge, Group, Table, Text, Tooltip } from "@mantine/core";
import { IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Schemas } from "@flowrunner/api";
import { ItemTable, RowActions } from "../../ui/item-table.js";
import { Moment } from "../../ui/moment.js";
import { RowAction } from "../../ui/row-action.js";

type Flow = Schemas["ListedFlow"];

export interface FlowsTableProps {
  readonly project: string;
  readonly flows: readonly Flow[];
  /** Null: who looks may neither run nor delete one. */
  readonly onDelete: ((flow: string) => void) | null;
}

export function FlowsTable({ project, flows, onDelete }: FlowsTableProps) {
  return (
    <ItemTable headings={["Name", "Version", "Changed"]} hasActions={onDelete !== null}>
      {flows.map((flow) => (
        <Table.Tr key={flow.name}>
          <Table.Td>
            <FlowName project={project} flow={flow} />
          </Table.Td>
          <Table.Td>{flow.version}</Table.Td>
          <Table.Td>
            <Moment at={flow.updatedAt} /> by {flow.updatedBy}
          </Table.Td>
          {onDelete && <FlowActions project={project} flow={flow} onDelete={onDelete} />}
        </Table.Tr>
      ))}
    </ItemTable>
  );
}

function FlowName({ project, flow: { name, description, owner } }: { project: string; flow: Flow }) {
  return (
    <>
      <Group gap="xs">
        <Anchor
          fw={600}
          renderRoot={(props) => (
            <Link to="/projects/$project/flows/$flow" params={{ project, flow: name }} {...props} />
          )}
        >
          {name}
        </Anchor>
        {owner === "cluster" && (
          <Tooltip label="Made of an object of the cluster, and changed there">
            <Badge variant="light" color="gray" tt="none">
              of the cluster
            </Badge>
          </Tooltip>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {description}
      </Text>
    </>
  );
}

interface FlowActionsProps {
  readonly project: string;
  readonly flow: Flow;
  onDelete(flow: string): void;
}

function FlowActions({ project, flow: { name, owner }, onDelete }: FlowActionsProps) {
  return (
    <RowActions>
      <Tooltip label="Run">
        <ActionIcon
          variant="subtle"
          aria-label={`Run ${name}`}
          renderRoot={(props) => (
            <Link to="/projects/$project/runs" params={{ project }} search={{ start: name }} {...props} />
          )}
        >
          <IconPlayerPlay size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {owner === "people" && (
        <RowAction
          action="Delete"
          target={name}
          icon={IconTrash}
          isDangerous
          onClick={() => onDelete(name)}
        />
      )}
    </RowActions>
  );
}
