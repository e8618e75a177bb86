import { Group, Table } from "@mantine/core";
import type { ReactNode } from "react";

export interface ItemTableProps {
  readonly headings: readonly string[];
  /** Whether rows end with what can be done with them. */
  readonly hasActions: boolean;
  /** Rows. */
  readonly children: ReactNode;
}

/** The table of a page that lists things of one kind. */
export function ItemTable({ headings, hasActions, children }: ItemTableProps) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
            {hasActions && <Table.Th aria-label="What to do with it" />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The last cell of a row: what can be done with it. */
export function RowActions({ children }: { children: ReactNode }) {
  return (
    <Table.Td>
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        {children}
      </Group>
    </Table.Td>
  );
}
