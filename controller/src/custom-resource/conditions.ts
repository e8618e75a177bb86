import { instantOf } from "./instants.js";
import type { Condition } from "./objects.js";
import { bounded } from "./status-text.js";

/** What is to hold of an object. */
export type Claim = Pick<Condition, "type" | "status" | "reason" | "message">;

/** Longer messages help nobody, and a status has an end. */
const longestMessage = 2_048;

/** The conditions that say `claims`, and nothing else; one whose status stays keeps its time. */
export function conditionsOf(
  claims: readonly Claim[],
  present: readonly Condition[] | undefined,
  generation: number,
  nowMs: number,
): Condition[] {
  return claims.map(({ type, status, reason, message }) => {
    const before = present?.find((condition) => condition.type === type);
    const lastTransitionTime = before?.status === status ? before.lastTransitionTime : instantOf(nowMs);
    return {
      type,
      status,
      reason: reasonOf(reason),
      message: bounded(message, longestMessage),
      observedGeneration: generation,
      lastTransitionTime,
    };
  });
}

export function conditionOf(
  conditions: readonly Condition[] | undefined,
  type: string,
): Condition | undefined {
  return conditions?.find((condition) => condition.type === type);
}

/** An error's code where Kubernetes takes it as a reason; users' code may throw any text. */
function reasonOf(code: string): string {
  return code.length <= 256 && /^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$/.test(code) ? code : "Failed";
}
