import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import type { JsonObject } from "@flowrunner/engine";

/**
 * Who refuses an example: `schema`: the API server, by the resource's schema; `cel`: the API server, by a rule;
 * `webhook`: the controller, when it is applied; `condition`: nobody, but a condition of the object says it.
 */
export type Refuser = "schema" | "cel" | "webhook" | "condition";

export interface CustomResource {
  readonly kind: "Flow" | "FlowRun" | "FunctionRun";
  readonly metadata: { readonly name: string } & JsonObject;
  readonly spec?: JsonObject;
}

export interface Example {
  /** The file's name without its ending. */
  readonly name: string;
  /** What is applied, in this order. The last is what the example is about. */
  readonly documents: readonly CustomResource[];
  /** Null: it is valid. `says`: a part of the message. */
  readonly refusal: { readonly by: Refuser; readonly says: string } | null;
}

const folder = fileURLToPath(new URL("../../crds/examples", import.meta.url));

/** The examples of custom resources, valid and invalid, as files of `crds/examples`. */
export const examples: readonly Example[] = ["valid", "invalid"].flatMap((kind) =>
  readdirSync(`${folder}/${kind}`)
    .sort()
    .map((file) => example(file.replace(".yaml", ""), readFileSync(`${folder}/${kind}/${file}`, "utf8"))),
);

function example(name: string, text: string): Example {
  const said = /^# refused by: (\w+)\n# says: (.*)\n/.exec(text);
  const documents = parseAllDocuments(text).map((document) => document.toJS() as CustomResource);
  return { name, documents, refusal: said ? { by: said[1] as Refuser, says: said[2]! } : null };
}
