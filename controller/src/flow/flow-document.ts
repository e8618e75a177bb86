import { createHash } from "node:crypto";
import { nestsDeeper } from "../custom-resource/nesting.js";
import { apiVersion, type FlowObject } from "../custom-resource/objects.js";

/** What the engine takes, in UTF-8. */
const longestText = 1024 * 1024;

/** Collections in collections, as the engine takes them. */
export const deepestSpec = 256;

/**
 * A Flow as the flow language has it, without what the cluster keeps for itself: as JSON, or why it is none that anybody
 * takes. `digest`: SHA-256 of it in hex; of what nests too deeply, of all but its spec.
 */
export type FlowDocument = { readonly digest: string } & (
  { readonly kind: "whole"; readonly text: string } | { readonly kind: "tooLarge" | "tooDeep" }
);

export function documentOf({ metadata: { name, labels }, spec }: FlowObject): FlowDocument {
  const head = { apiVersion, kind: "Flow", metadata: { name, labels } };
  if (nestsDeeper(spec, deepestSpec)) return { kind: "tooDeep", digest: digestOf(JSON.stringify(head)) };
  const text = JSON.stringify({ ...head, spec });
  const digest = digestOf(text);
  return Buffer.byteLength(text) > longestText
    ? { kind: "tooLarge", digest }
    : { kind: "whole", text, digest };
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
