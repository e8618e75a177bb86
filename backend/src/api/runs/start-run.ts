import type { Json } from "@flowrunner/engine";
import { z } from "zod";
import type { FlowService } from "../../flows/flow-service.js";
import type { StartSubject } from "../../runs/run-starts.js";
import { documentText, flowName, labelsShape } from "../flows/shapes.js";
import { defineRoute } from "../route.js";
import { json, priority, runSummaryOf, runSummaryShape } from "./shapes.js";

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, "up to 255 visible ASCII characters")
  .optional()
  .describe("The same key with the same body is the same run, as long as there is the run.");

const answer = { schema: runSummaryShape, headers: z.object({ location: z.string() }) };

/** Of an input, a document, whose lines take more room in JSON, and some for the rest. */
const maxBytes = 19 * 1024 * 1024;

const flowVersion = z.union([z.literal("latest"), z.int().min(1).max(2_147_483_647)]);

interface Subject {
  readonly flow?: string | undefined;
  readonly version?: "latest" | number | undefined;
  readonly document?: string | undefined;
}

function isOfFlow({ flow, document }: Subject): boolean {
  return flow !== undefined && document === undefined;
}

function isOfDraft({ flow, version, document }: Subject): boolean {
  return document !== undefined && flow === undefined && version === undefined;
}

const runStart = z
  .strictObject({
    flow: flowName.optional().describe("A published flow."),
    version: flowVersion.optional().describe("With `flow`: a version's number; left out: the newest."),
    document: documentText
      .optional()
      .describe("Instead of `flow`: a draft, which runs as it stands here and is not published."),
    inputs: json.default({}).describe("What the flow's `inputs` describes."),
    labels: labelsShape.default({}).describe("Besides the flow's, which they replace by name."),
    priority: priority.nullable().default(null).describe("Higher goes first; null: the flow's."),
  })
  .refine((given) => isOfFlow(given) || isOfDraft(given), "either `flow`, with `version`, or `document`")
  .meta({
    id: "RunStart",
    oneOf: [{ required: ["flow"] }, { required: ["document"], not: { required: ["version"] } }],
  });

export const startRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs",
  operation: "startRun",
  tag: "runs",
  summary: "Starts a run of a published flow, or of a draft.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  headers: z.object({ "idempotency-key": idempotencyKey }),
  // Who brings code of their own does what else only a publication does: run what nobody has written into a flow.
  body: { kind: "json", maxBytes, schema: runStart, scopes: { document: "flows:write" } },
  answers: {
    200: { ...answer, description: "The run that this key has." },
    201: { ...answer, description: "The run: from now on it reaches an end." },
  },
  async handle({ standing: { project, caller }, headers, body }, { flows, runStarts }) {
    const { run, isNew } = await runStarts.start({
      ...{ project, by: caller.email, labels: body.labels, priority: body.priority },
      subject: await subjectOf(body, flows),
      inputs: body.inputs as Json,
      idempotencyKey: headers["idempotency-key"] ?? null,
    });
    const location = `/api/v1/projects/${project}/runs/${run.runId}`;
    return { status: isNew ? 201 : 200, headers: { location }, json: runSummaryOf(run) };
  },
});

async function subjectOf({ flow, version, document }: Subject, flows: FlowService): Promise<StartSubject> {
  if (document === undefined) return { flow: flow!, version: version ?? "latest" };
  const { flow: draft } = await flows.checkToRun(document);
  return { name: draft.name, version: draft.version, labels: draft.labels, text: document };
}
