import type { RunRequest, RunView } from "@flowrunner/protocol";
import type { Resource } from "@flowrunner/kube";
import type { Claim } from "../custom-resource/conditions.js";
import type { RunObject, RunStatus } from "../custom-resource/objects.js";

/** Why an object's run does not begin yet. */
export interface Wait {
  readonly reason: string;
  readonly message: string;
}

/** What tells FlowRuns and FunctionRuns apart; in all else they are the same. */
export interface RunKind<T extends RunObject> {
  readonly kind: RunRequest["origin"]["kind"];
  readonly resource: Resource;
  /** What is to run, with what. */
  request(object: T): Pick<RunRequest, "subject" | "inputs" | "idempotencyKey">;
  /** Why its run can never begin, however long it waits: what nobody needs to ask the backend. Null: there is nothing. */
  flawOf(object: T): Wait | null;
  isSuspended(object: T): boolean;
  /** Null: it may begin. */
  waitOf(object: T): Wait | null;
  /** What its status shows of a run, besides what both kinds show. */
  shown(view: RunView): Partial<RunStatus>;
  /** Conditions of its own. */
  claims(view: RunView): readonly Claim[];
}
