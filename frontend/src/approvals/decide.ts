import type { Json } from "@flowrunner/engine";
import type { Schemas } from "@flowrunner/api";
import { api } from "../api/client.js";
import { answerOf } from "../api/refusal.js";

export interface Decision {
  readonly decision: "approve" | "reject";
  readonly comment: string;
  readonly form: Json;
}

/** Throws `Refusal`: too late, decided already, or not what the form wants. */
export async function decide(
  project: string,
  { run, name: approval }: Schemas["Approval"],
  { comment, ...decision }: Decision,
): Promise<void> {
  await answerOf(
    api.POST("/api/v1/projects/{project}/runs/{run}/approvals/{approval}", {
      params: { path: { project, run, approval } },
      body: { ...decision, comment: comment === "" ? null : comment },
    }),
  );
}
