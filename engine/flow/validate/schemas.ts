import { checkSchema } from "../../json-schema/check-schema.js";
import type { Json } from "../../json.js";
import { isObject, objectIn } from "../outline/shape.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";

/** JSON Schemas in the document can be used. */
export const checkSchemas: Rule = ({ document, steps, report }: Analysis) => {
  const spec = objectIn(document.spec);
  check(spec.inputs, "/spec/inputs", report);
  check(spec.outputSchema, "/spec/outputSchema", report);
  for (const { json, path, verb } of steps) {
    if (verb === "run" || verb === "file") check(json.outputSchema, `${path}/outputSchema`, report);
    if (verb === "approve") check(objectIn(json.approve).form, `${path}/approve/form`, report);
    if (verb === "validate") check(objectIn(json.validate).schema, `${path}/validate/schema`, report);
  }
};

function check(schema: Json | undefined, path: string, report: Report): void {
  if (!isObject(schema)) return;
  for (const problem of checkSchema(schema))
    report.add("InvalidSchema", path + problem.path, problem.message, {
      help: problem.help ?? "schemas are JSON Schema 2020-12",
    });
}
