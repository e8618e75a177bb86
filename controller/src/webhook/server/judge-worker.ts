import { parentPort } from "node:worker_threads";
import { reviewOf, type AdmissionRequest } from "../admission-review.js";
import { judge } from "../judge.js";
import type { Said, Told } from "./conversation.js";
import { flowAskedFor, readReview } from "./read-review.js";

/** The body of a thread that judges one review after another. What it cannot judge ends it. */
let request: AdmissionRequest | null = null;

function hear(told: Told): Said {
  if (told.kind === "review") {
    request = readReview(told.bytes);
    return request ? { kind: "read", uid: request.uid, flow: flowAskedFor(request) } : { kind: "unreadable" };
  }
  const verdict = judge(request!, () => told.schema);
  const answer = JSON.stringify(reviewOf(request!.uid, verdict));
  return { kind: "judged", isAllowed: verdict.faults.length === 0, answer };
}

parentPort!.on("message", (told: Told) => parentPort!.postMessage(hear(told)));
parentPort!.postMessage({ kind: "ready" } satisfies Said);
