import { Code, Table, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { Schemas } from "@flowrunner/api";
import { Moment } from "../../ui/moment.js";
import { cellText } from "./columns.js";

export interface RecordsTableProps {
  readonly columns: readonly string[];
  readonly records: readonly Schemas["Record"][];
  /** A column, with `-` before it for the largest first. */
  readonly sort: string | undefined;
  onSort(sort: string | undefined): void;
  onOpen(record: Schemas["Record"]): void;
}

export function RecordsTable({ columns, records, sort, onSort, onOpen }: RecordsTableProps) {
  return (
    <Table.ScrollContainer minWidth={600}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Id</Table.Th>
            {columns.map((column) => (
              <SortableHead key={column} column={column} sort={sort} onSort={onSort} />
            ))}
            <Table.Th>Changed</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <Table.Tr key={record.id}>
              <Table.Td>
                <UnstyledButton onClick={() => onOpen(record)} aria-label={`Open ${record.id}`}>
                  <Code>{record.id}</Code>
                </UnstyledButton>
              </Table.Td>
              {columns.map((column) => (
                <Table.Td key={column} maw={240}>
                  <Text size="sm" truncate>
                    {cellText(record.data[column])}
                  </Text>
                </Table.Td>
              ))}
              <Table.Td>
                <Moment at={record.updatedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface SortableHeadProps extends Pick<RecordsTableProps, "sort" | "onSort"> {
  readonly column: string;
}

/** Smallest first, then largest first, then by id again. */
function SortableHead({ column, sort, onSort }: SortableHeadProps) {
  const isUp = sort === column;
  const isDown = sort === `-${column}`;
  const next = isUp ? `-${column}` : isDown ? undefined : column;
  const Icon = isDown ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th aria-sort={isUp ? "ascending" : isDown ? "descending" : "none"}>
      <UnstyledButton fw={700} fz="sm" onClick={() => onSort(next)}>
        {column} {(isUp || isDown) && <Icon size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}
