import type { Schemas } from "@flowrunner/api";
import { Anchor, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ApprovalCard } from "../../approvals/approval-card.js";
import { approvalsQuery } from "../../approvals/approvals-query.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";

const route = getRouteApi("/projects/$project/inbox");

/** What waits for the decision of who is signed in. */
export function InboxPage() {
  const { project } = route.useParams();
  const approvals = useInfiniteQuery(approvalsQuery(project, null));
  return (
    <Page title="Inbox">
      <PagedList pages={approvals} empty={<NothingWaits />}>
        {(items) => (
          <Stack>
            {items.map((approval) => (
              <ApprovalCard
                key={`${approval.run} ${approval.name}`}
                project={project}
                approval={approval}
                link={<RunLink project={project} approval={approval} />}
              />
            ))}
          </Stack>
        )}
      </PagedList>
    </Page>
  );
}

function NothingWaits() {
  return (
    <EmptyState
      title="Nothing waits for you"
      text="Runs whose flow has a step with `approve` ask here those who may decide."
    />
  );
}

function RunLink({
  project,
  approval: { run, flow },
}: {
  readonly project: string;
  readonly approval: Schemas["Approval"];
}) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link to="/projects/$project/runs/$run" params={{ project, run }} {...props} />}
    >
      {flow ?? "Run"}
    </Anchor>
  );
}
