import { validateValue } from "../json-schema/validate.js";
import type { Json } from "../json.js";
import { flowTestSchema } from "./generated/flow-test-schema.js";
import type { FlowTest } from "./generated/types.js";

/** What keeps a test from being run. */
export interface FlowTestProblem {
  /** JSON Pointer into the test's document. */
  readonly path: string;
  readonly message: string;
}

/** A document of `kind: FlowTest`, or why it is none. What it says of its flow's steps, `checkAgainst` looks at. */
export function readFlowTest(json: Json): FlowTest | readonly FlowTestProblem[] {
  const issues = validateValue(flowTestSchema, json);
  return issues.length > 0 ? issues : (json as unknown as FlowTest);
}
