import { randomUUID } from "node:crypto";
import type { Json } from "@flowrunner/engine";
import { z } from "zod";
import { refuseLarge } from "../../runs/event-service.js";
import { eventBytes, eventName, idempotencyKeyOf } from "../events/shapes.js";
import { defineRoute } from "../route.js";
import { json, runId } from "./shapes.js";

const signal = z
  .strictObject({ data: json.default(null).describe("What it says, at most 64 KiB.") })
  .meta({ id: "Signal" });

export const signalRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}/signals/{name}",
  operation: "signalRun",
  tag: "runs",
  summary: "Sends a run a signal, which is kept until a step of it waits for one of this name.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: z.object({ project: z.string(), run: runId, name: eventName }),
  headers: z.object({ "idempotency-key": idempotencyKeyOf("signal") }),
  body: { kind: "json", maxBytes: eventBytes, schema: signal },
  answers: { 204: { description: "The run has it." } },
  async handle({ standing: { project, caller }, parameters: { run: runId, name }, headers, body }, { runs }) {
    const data = body.data as Json;
    refuseLarge(data);
    const id = headers["idempotency-key"] ?? randomUUID();
    await runs.signal({ project, runId }, { id, name, data, by: caller.email });
    return { status: 204, empty: true };
  },
});
