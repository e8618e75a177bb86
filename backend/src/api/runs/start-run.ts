import type { Json } from "@flowrunner/engine";
import { z } from "zod";
import { flowName, labelsShape } from "../flows/shapes.js";
import { defineRoute } from "../route.js";
import { json, priority, runSummaryOf, runSummaryShape } from "./shapes.js";

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, "up to 255 visible ASCII characters")
  .optional()
  .describe("The same key with the same body is the same run, as long as there is the run.");

const answer = { schema: runSummaryShape, headers: z.object({ location: z.string() }) };

/** Of an input, and some for the rest. */
const maxBytes = 17 * 1024 * 1024;

export const startRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs",
  operation: "startRun",
  tag: "runs",
  summary: "Starts a run of a published flow.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  headers: z.object({ "idempotency-key": idempotencyKey }),
  body: {
    kind: "json",
    maxBytes,
    schema: z
      .strictObject({
        flow: flowName,
        version: z
          .union([z.literal("latest"), z.int().min(1).max(2_147_483_647)])
          .default("latest")
          .describe("A version's number; left out: the newest."),
        inputs: json.default({}).describe("What the flow's `inputs` describes."),
        labels: labelsShape.default({}).describe("Besides the flow's, which they replace by name."),
        priority: priority.nullable().default(null).describe("Higher goes first; null: the flow's."),
      })
      .meta({ id: "RunStart" }),
  },
  answers: {
    200: { ...answer, description: "The run that this key has." },
    201: { ...answer, description: "The run: from now on it reaches an end." },
  },
  async handle({ standing: { project, caller }, headers, body }, { runStarts }) {
    const { run, isNew } = await runStarts.start({
      ...{ project, by: caller.email, labels: body.labels, priority: body.priority },
      subject: { flow: body.flow, version: body.version },
      inputs: body.inputs as Json,
      idempotencyKey: headers["idempotency-key"] ?? null,
    });
    const location = `/api/v1/projects/${project}/runs/${run.runId}`;
    return { status: isNew ? 201 : 200, headers: { location }, json: runSummaryOf(run) };
  },
});
