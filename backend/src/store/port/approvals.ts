import type { Approval, Json } from "@flowrunner/engine";

/** What waits for people's decisions. */
export interface Approvals {
  ask(runId: string, path: string, approval: Approval): Promise<void>;
  /** It does not wait for this person any more. */
  decided(runId: string, path: string, by: string): Promise<void>;
  /** Steps of a run wait for no decision any more. */
  end(runId: string, paths: readonly string[]): Promise<void>;
}

export interface ApprovalRow {
  readonly runId: string;
  readonly flow: string | null;
  readonly path: string;
  readonly generation: number;
  readonly message: string;
  /** A JSON Schema; null: there is nothing to fill in. */
  readonly form: Json;
  readonly users: readonly string[];
  readonly role: string | null;
  readonly quorum: number;
  readonly rejectQuorum: number;
  /** Who has started the run and may not decide; null: nobody is barred. */
  readonly barred: string | null;
  readonly decidedBy: readonly string[];
  /** Epoch ms. */
  readonly askedAt: number;
  readonly deadline: number;
}

/** Who looks for what waits. */
export interface Approver {
  readonly user: string;
  /** The roles that the person's includes. */
  readonly roles: readonly string[];
}

/** Null: of anybody, of any run. */
export interface ApprovalFilter {
  readonly waitingFor: Approver | null;
  readonly runId: string | null;
  /** Those after this one. */
  readonly after: { readonly askedAt: number; readonly runId: string; readonly path: string } | null;
}

export interface ApprovalSearch {
  /** The longest waiting first. */
  find(filter: ApprovalFilter, limit: number): Promise<readonly ApprovalRow[]>;
}
