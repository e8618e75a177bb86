import { createHash } from "node:crypto";
import { apiVersion, type FlowObject } from "../custom-resource/objects.js";

/** What the engine takes, in UTF-8. */
const longestText = 1024 * 1024;

/** A Flow as the flow language has it, without what the cluster keeps for itself. */
export interface FlowDocument {
  /** JSON; null: it is longer than a document may be. */
  readonly text: string | null;
  /** SHA-256 of it, in hex. */
  readonly digest: string;
}

export function documentOf({ metadata: { name, labels }, spec }: FlowObject): FlowDocument {
  const text = JSON.stringify({ apiVersion, kind: "Flow", metadata: { name, labels }, spec });
  const digest = createHash("sha256").update(text).digest("hex");
  return { text: Buffer.byteLength(text) > longestText ? null : text, digest };
}
