import type { Schemas } from "@flowrunner/api";
import type { Json } from "@flowrunner/engine";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";
import type { StartSubject } from "./startable.js";

/** Starts a run; `labels` are besides the flow's. Throws `Refusal`. */
export function startRun(
  project: string,
  subject: StartSubject,
  inputs: Json,
  labels: { readonly [name: string]: string } = {},
): Promise<Schemas["RunSummary"]> {
  const what =
    subject.kind === "draft"
      ? { document: subject.document }
      : { flow: subject.flow, version: subject.version };
  return answerOf(
    api.POST("/api/v1/projects/{project}/runs", {
      params: { path: { project } },
      body: { ...what, inputs, labels, priority: null },
    }),
  );
}
