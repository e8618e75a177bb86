import type { JsonObject } from "@flowrunner/engine";
import type { Verdict } from "./verdict.js";

/** What the API server asks of an admission webhook (`admission.k8s.io/v1`), as far as we read it. */
export interface AdmissionRequest {
  readonly uid: string;
  readonly kind: { readonly kind: string };
  readonly operation: string;
  readonly object: Applied;
  /** What there was before, at an update. */
  readonly oldObject: Applied | null;
}

/** An object as somebody applies it. The API server holds it to its schema before it asks. */
export interface Applied {
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly deletionTimestamp?: string;
  };
  readonly spec: JsonObject;
}

export interface AdmissionReview {
  readonly apiVersion: "admission.k8s.io/v1";
  readonly kind: "AdmissionReview";
  readonly response: object;
}

/** The API server shows warnings of up to 256 characters, 4,096 in all. */
const longestWarning = 256;
const mostWarnings = 10;
/** More than that nobody reads at a terminal. */
const mostFaults = 10;

/** The answer to the question with this uid. */
export function reviewOf(uid: string, { faults, warnings }: Verdict): AdmissionReview {
  const told = warnings.slice(0, mostWarnings).map((warning) => warning.slice(0, longestWarning));
  const response = {
    uid,
    allowed: faults.length === 0,
    ...(told.length > 0 && { warnings: told }),
    ...(faults.length > 0 && { status: refusalOf(faults) }),
  };
  return { apiVersion: "admission.k8s.io/v1", kind: "AdmissionReview", response };
}

function refusalOf(faults: Verdict["faults"]): object {
  const told = faults.slice(0, mostFaults);
  const lines = told.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`));
  const more = faults.length > mostFaults ? [`and ${faults.length - mostFaults} more`] : [];
  const causes = told.map(({ field, code, message }) => ({ field, reason: code, message }));
  return {
    code: 422,
    reason: "Invalid",
    message: [...lines, ...more].join("\n"),
    details: { causes },
  };
}
