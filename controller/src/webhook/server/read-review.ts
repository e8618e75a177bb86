import type { ObjectKey } from "@flowrunner/kube";
import type { AdmissionRequest } from "../admission-review.js";

/** The question of an AdmissionReview; null: the bytes hold none that we know. */
export function readReview(bytes: Uint8Array): AdmissionRequest | null {
  const review = parsed(new TextDecoder().decode(bytes));
  const request = partOf(review, "request");
  const object = partOf(request, "object");
  const isOne =
    typeof partOf(request, "uid") === "string" &&
    typeof partOf(partOf(request, "kind"), "kind") === "string" &&
    typeof partOf(partOf(object, "metadata"), "name") === "string" &&
    isObject(partOf(object, "spec"));
  return isOne ? (request as AdmissionRequest) : null;
}

/** The Flow of a new run that asks for its newest version: its inputs are what the run's are held to. */
export function flowAskedFor({ kind: { kind }, object, oldObject }: AdmissionRequest): ObjectKey | null {
  const { flow, version } = object.spec;
  if (kind !== "FlowRun" || oldObject || version !== undefined || typeof flow !== "string") return null;
  return { namespace: object.metadata.namespace, name: flow };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function partOf(whole: unknown, key: string): unknown {
  return isObject(whole) ? whole[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
