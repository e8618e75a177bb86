import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { runId } from "../runs/shapes.js";
import { approvalOf, approvalShape } from "./shapes.js";

export const listApprovals = defineRoute({
  method: "GET",
  path: "/projects/{project}/approvals",
  operation: "listApprovals",
  tag: "approvals",
  summary: "Lists what waits for people's decisions, the longest waiting first.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  query: z.strictObject({
    ...pageQuery,
    waitingFor: z.literal("me").optional().describe("What the caller may decide, and has not."),
    run: runId.optional().describe("Of this run."),
  }),
  answers: { 200: { description: "A page.", schema: pageOf(approvalShape) } },
  async handle({ standing: { project, caller, role }, query }, { approvals }) {
    const given = placeOf(query.cursor, z.tuple([z.int(), runId, z.string().max(10_000)]));
    const after = given && { askedAt: given[0], runId: given[1], path: given[2] };
    const asking = query.waitingFor ? { user: caller.email, role } : null;
    const filter = { runId: query.run ?? null, after };
    const found = await approvals.list(project, asking, filter, query.limit + 1);
    const page = pageAnswer(found, query.limit, approvalOf, (row) => [row.askedAt, row.runId, row.path]);
    return { status: 200, json: page };
  },
});
