import type { components, operations } from "@flowrunner/api";
import { answerOf } from "./answers.js";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type Approval = components["schemas"]["Approval"];

export type ApprovalFilter = Omit<
  NonNullable<operations["listApprovals"]["parameters"]["query"]>,
  "limit" | "cursor"
>;

/** The longest waiting first. */
export async function listApprovals(
  session: Session,
  filter: ApprovalFilter,
  most: number,
): Promise<Approval[]> {
  const path = { project: await session.project() };
  return itemsOf(
    (page) =>
      answerOf(
        session.api.GET("/api/v1/projects/{project}/approvals", {
          params: { path, query: { ...filter, ...page } },
        }),
      ),
    most,
  );
}
