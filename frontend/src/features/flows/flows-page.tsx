import { Anchor, Button, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Schemas } from "@flowrunner/api";
import { useMay } from "../../api/may.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Moment } from "../../ui/moment.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";
import { NewFlowDialog } from "./new-flow-dialog.js";
import { flowsQuery } from "./flows-query.js";

const route = getRouteApi("/projects/$project/flows");

export function FlowsPage() {
  const { project } = route.useParams();
  const flows = useInfiniteQuery(flowsQuery(project));
  const [isNew, { open, close }] = useDisclosure();
  const newFlow = useMay(project, "editor") && <Button onClick={open}>New flow</Button>;
  return (
    <Page title="Flows" actions={newFlow}>
      <NewFlowDialog isOpen={isNew} onClose={close} />
      <PagedList pages={flows} empty={<NoFlows>{newFlow}</NoFlows>}>
        {(items) => (
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Name</Table.Th>
                <Table.Th>Version</Table.Th>
                <Table.Th>Changed</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((flow) => (
                <FlowRow key={flow.name} flow={flow} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </PagedList>
    </Page>
  );
}

function FlowRow({ flow }: { flow: Schemas["ListedFlow"] }) {
  const { project } = route.useParams();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          fw={600}
          renderRoot={(props) => (
            <Link to="/projects/$project/flows/$flow" params={{ project, flow: flow.name }} {...props} />
          )}
        >
          {flow.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {flow.description}
        </Text>
      </Table.Td>
      <Table.Td>{flow.version}</Table.Td>
      <Table.Td>
        <Moment at={flow.updatedAt} /> by {flow.updatedBy}
      </Table.Td>
    </Table.Tr>
  );
}

function NoFlows({ children }: { children: ReactNode }) {
  return (
    <EmptyState
      title="No flows yet"
      text="A flow is steps of code, in the order in which their results are needed."
      command="flow apply flow.yaml"
    >
      {children}
    </EmptyState>
  );
}
