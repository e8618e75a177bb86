import type { RunPlace } from "@flowrunner/api";
import { Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ApprovalCard } from "./approval-card.js";
import { approvalsQuery } from "./approvals-query.js";

/** What a run asks who is signed in. `isOver`: it asks nothing any more. */
export function RunApprovals({ place, isOver }: { readonly place: RunPlace; readonly isOver: boolean }) {
  const { project, run } = place;
  const { data } = useInfiniteQuery({ ...approvalsQuery(project, run), enabled: !isOver });
  const approvals = isOver ? [] : (data?.pages.flatMap(({ items }) => items) ?? []);
  if (approvals.length === 0) return null;
  return (
    <Stack gap="sm">
      {approvals.map((approval) => (
        <ApprovalCard key={approval.name} project={project} approval={approval} />
      ))}
    </Stack>
  );
}
