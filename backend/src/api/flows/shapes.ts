import { diagnosticCodes, type Diagnostic } from "@flowrunner/engine";
import { z } from "zod";
import { integerText } from "../integers.js";
import { etagOf } from "../../flows/flow-service.js";
import type { FlowRow, ListedFlow, PublishedVersion } from "../../store/port/flows.js";
import { time } from "../accounts/shapes.js";

export const flowName = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, "small letters, digits and hyphens, at most 63");

/** As a path has it. */
export const versionNumber = integerText({ min: 1, max: 2_147_483_647 });

/** Names and texts as a database and a terminal can show them. */
const labelText = z
  .string()
  .max(200)
  .regex(/^[^\x00-\x1f\x7f-\x9f]*$/, "text on one line");

/** Each is a key that runs are found by. */
const mostLabels = 64;

export const labelsShape = z
  .record(labelText.min(1), labelText)
  .refine((labels) => Object.keys(labels).length <= mostLabels, `at most ${mostLabels} labels`)
  .meta({ id: "Labels", maxProperties: mostLabels });

/** Of a flow that was found: whatever its document says. */
const foundLabels = z.record(z.string(), z.string());

const listedFields = {
  name: z.string(),
  version: z.int().describe("Number of the newest version; the first is 1."),
  hash: z.string().describe("SHA-256 of the newest version's content, without what only the canvas needs."),
  etag: z.string().describe("As the header `ETag` gives it, without its quotes."),
  description: z.string().nullable(),
  labels: foundLabels.describe("Labels of the flow, and of its runs unless they say otherwise."),
  createdAt: time,
  createdBy: z.string().describe("A user's e-mail address."),
  updatedAt: time,
  updatedBy: z.string().describe("A user's e-mail address."),
  owner: z
    .enum(["people", "cluster"])
    .describe("`cluster`: it is made of an object of the cluster, and changed and deleted only there."),
};

export const listedFlowShape = z.strictObject(listedFields).meta({ id: "ListedFlow" });

export const flowShape = z
  .strictObject({ ...listedFields, text: z.string().describe("The document as it was published last.") })
  .meta({ id: "Flow" });

export function listedFlowOf(flow: ListedFlow): z.input<typeof listedFlowShape> {
  const { name, number: version, version: hash, description, labels } = flow;
  const { createdAt, createdBy, updatedAt, updatedBy } = flow;
  const about = { name, version, hash, etag: etagOf(flow), description, labels };
  const owner = flow.clusterUid === null ? "people" : "cluster";
  return { ...about, createdAt, createdBy, updatedAt, updatedBy, owner };
}

export function flowOf(flow: FlowRow): z.input<typeof flowShape> {
  return { ...listedFlowOf(flow), text: flow.text };
}

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const range = z.strictObject({ start: position, end: position });

export const diagnosticShape = z
  .strictObject({
    severity: z.enum(["error", "warning"]),
    code: z.enum(Object.keys(diagnosticCodes) as [string, ...string[]]),
    message: z.string().describe("What is wrong, where, and what is allowed there."),
    path: z.string().describe("JSON Pointer to the value in the document."),
    range,
    help: z.string().describe("What to do."),
    fix: z.strictObject({ range, text: z.string() }).optional().describe("An edit that removes the fault."),
    related: z.array(z.strictObject({ message: z.string(), range })).optional(),
  })
  .meta({ id: "Diagnostic" });

export const validationShape = z
  .strictObject({
    isValid: z.boolean().describe("Whether it can run: there is no error among the diagnostics."),
    name: z.string().nullable().describe("Null: it is not valid."),
    hash: z.string().nullable().describe("Of its content; null: it is not valid."),
    diagnostics: z.array(diagnosticShape),
  })
  .meta({ id: "Validation" });

export function diagnosticsOf(diagnostics: readonly Diagnostic[]): z.input<typeof diagnosticShape>[] {
  return diagnostics.map((diagnostic) => diagnostic as z.input<typeof diagnosticShape>);
}

export const publishedShape = z
  .strictObject({
    flow: flowShape,
    change: z
      .enum(["created", "version", "updated", "none"])
      .describe("`updated`: without a new version, because the content is the newest version's."),
    diagnostics: z.array(diagnosticShape).describe("Warnings."),
  })
  .meta({ id: "Publication" });

export const publishedVersionShape = z
  .strictObject({
    version: z.int().describe("Its number."),
    hash: z.string().describe("SHA-256 of its content."),
    publishedAt: time,
    publishedBy: z.string().describe("A user's e-mail address."),
  })
  .meta({ id: "FlowVersion" });

export const versionTextShape = publishedVersionShape
  .extend({ text: z.string().describe("The document.") })
  .meta({ id: "FlowVersionText" });

export function publishedVersionOf(version: PublishedVersion): z.input<typeof publishedVersionShape> {
  const { number, version: hash, publishedAt, publishedBy } = version;
  return { version: number, hash, publishedAt, publishedBy };
}

const maxDocumentBytes = 1_048_576;

/** The body of a document. */
export const documentBody = {
  kind: "text",
  types: ["application/yaml", "application/json", "text/yaml"],
  maxBytes: maxDocumentBytes,
} as const;

/** A document in a field. */
export const documentText = z
  .string()
  .min(1)
  .max(maxDocumentBytes)
  .refine((text) => Buffer.byteLength(text) <= maxDocumentBytes, `at most ${maxDocumentBytes} bytes`);
