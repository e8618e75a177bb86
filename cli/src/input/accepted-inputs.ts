import { acceptInputs, type Json, type JsonObject, type SchemaIssue } from "@flowrunner/engine";
import { Refused, type Complaint } from "../refused.js";
import type { FlowDocument } from "./flow-document.js";

/** The run's input with its defaults; a refusal points at what the flow declares, one complaint an issue. */
export function acceptedInputs(flow: FlowDocument, inputs: JsonObject): Json {
  const accepted = acceptInputs(flow.plan, inputs);
  if ("inputs" in accepted) return accepted.inputs;
  throw new Refused(
    accepted.issues.map((issue) => complaint(issue, flow)),
    flow.source,
  );
}

function complaint({ path, schemaPath, message }: SchemaIssue, { document }: FlowDocument): Complaint {
  const span = document.places?.spanOf(`/spec/inputs${schemaPath}`, "key") ?? { start: 0, end: 0 };
  return {
    severity: "error",
    code: "InvalidInput",
    message: `inputs: ${message}`,
    path,
    range: document.source.rangeOf(span),
    help: "give inputs with -i name=value, or as JSON with --input-file",
  };
}
