import type { Json } from "@flowrunner/engine";
import { z } from "zod";
import { refuseLarge } from "../../runs/event-service.js";
import { eventBytes } from "../events/shapes.js";
import { defineRoute } from "../route.js";
import { json, runId } from "../runs/shapes.js";
import { approvalName, readApprovalName } from "./shapes.js";

const decision = z
  .strictObject({
    decision: z.enum(["approve", "reject"]),
    comment: z.string().max(4_096).nullable().default(null),
    form: json.default(null).describe("What the approval's form describes, at most 64 KiB."),
  })
  .meta({ id: "Decision" });

export const decideApproval = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}/approvals/{approval}",
  operation: "decideApproval",
  tag: "approvals",
  summary:
    "Approves or rejects what a step of a run asks. Who may is said by the approval, whatever their role.",
  access: { to: "project", role: "viewer", scope: "runs:write" },
  parameters: z.object({ project: z.string(), run: runId, approval: approvalName }),
  body: { kind: "json", maxBytes: eventBytes, schema: decision },
  answers: { 204: { description: "It is recorded." } },
  async handle({ standing: { project, caller, role }, parameters, body }, { runs }) {
    const form = body.form as Json;
    refuseLarge(form);
    const { decision: verdict, comment } = body;
    const made = { ...readApprovalName(parameters.approval), verdict, comment, form, by: caller.email, role };
    await runs.decide({ project, runId: parameters.run }, made);
    return { status: 204, empty: true };
  },
});
