import { describe, expect, test } from "vitest";
import type { AdmissionRequest } from "../../controller/src/webhook/admission-review.js";
import { reviewOf } from "../../controller/src/webhook/admission-review.js";
import { judge } from "../../controller/src/webhook/judge.js";
import { examples, type CustomResource, type Example } from "./examples.js";

/** As the API server asks it: of JSON that it has read. */
function requestOf({ documents }: Example): AdmissionRequest {
  const applied = ({ metadata, spec }: CustomResource) => ({
    metadata: { namespace: "shop", ...metadata },
    spec,
  });
  const [object, before] = documents.toReversed();
  const request = {
    ...{ uid: "u", kind: { kind: object!.kind }, operation: before ? "UPDATE" : "CREATE" },
    object: applied(object!),
    oldObject: before ? applied(before) : null,
  };
  return JSON.parse(JSON.stringify(request)) as AdmissionRequest;
}

describe("what the webhook refuses", () => {
  test.each(examples.filter(({ refusal }) => refusal?.by === "webhook"))("$name", (example) => {
    const { response } = reviewOf(
      "u",
      judge(requestOf(example), () => null),
    ) as {
      response: { allowed: boolean; status: { message: string; details: { causes: { reason: string }[] } } };
    };
    expect(response.allowed).toBe(false);
    expect(response.status.message).toContain(example.refusal!.says);
    expect(response.status.details.causes.length).toBeGreaterThan(0);
  });
});

describe("what the webhook lets pass", () => {
  const passing = examples.filter(({ refusal }) => !refusal || refusal.by === "condition");
  test.each(passing)("$name", (example) => {
    expect(judge(requestOf(example), () => null).faults).toEqual([]);
  });
});
