import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { flowsQuery } from "../../api/flows-query.js";
import { useMay } from "../../api/may.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";
import { DeleteFlowDialog } from "./delete-flow-dialog.js";
import { FlowsTable } from "./flows-table.js";
import { NewFlowDialog } from "./new-flow-dialog.js";

const route = getRouteApi("/projects/$project/flows");

type Question = { readonly about: "new" } | { readonly about: "delete"; readonly flow: string } | null;

export function FlowsPage() {
  const { project } = route.useParams();
  const flows = useInfiniteQuery(flowsQuery(project));
  const mayEdit = useMay(project, "editor");
  const [question, ask] = useState<Question>(null);
  const newFlow = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => ask({ about: "new" })}>
      New flow
    </Button>
  );
  const hasSome = flows.data?.pages.some(({ items }) => items.length > 0) === true;
  return (
    <Page title="Flows" actions={hasSome && newFlow}>
      <PagedList pages={flows} empty={<NoFlows>{newFlow}</NoFlows>}>
        {(items) => (
          <FlowsTable
            project={project}
            flows={items}
            onDelete={mayEdit ? (flow) => ask({ about: "delete", flow }) : null}
          />
        )}
      </PagedList>
      <NewFlowDialog isOpen={question?.about === "new"} onClose={() => ask(null)} />
      <DeleteFlowDialog
        project={project}
        flow={question?.about === "delete" ? question.flow : null}
        onClose={() => ask(null)}
      />
    </Page>
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
