import type { Requirements } from "@flowrunner/engine";
import type { NewAttempt, NewClaim } from "../port/attempts.js";
import type { Store } from "../port/store.js";

export const here = { project: "here" };
export const elsewhere = { project: "elsewhere" };
export const requirements: Requirements = {
  runtime: "node",
  image: null,
  resources: { cpuMillis: null, memoryBytes: null },
  files: "none",
  network: "none",
};

export const newRun = (runId: string) => ({
  runId,
  flowVersion: "v1",
  priority: 50,
  status: "running" as const,
  version: 0,
  wakeAt: null,
  rank: 0,
  logBytes: 0,
  createdAt: 1,
  startedAt: null,
  traceparent: null,
});
export const newAttempt = (id: string, changes: Partial<NewAttempt> = {}): NewAttempt => ({
  id,
  runId: "r",
  path: id,
  generation: 0,
  attempt: 1,
  stepId: id,
  flowVersion: "v1",
  pool: "p",
  requirements,
  priority: 50,
  rank: 1,
  timeoutMs: 60_000,
  call: { input: { json: { x: 1 } }, env: { A: "b" } },
  ...changes,
});
export const newClaim = (attemptId: string): NewClaim => ({
  attemptId,
  workerId: "w",
  nonceHash: "n",
  tokenSalt: "s",
  tokenHash: "t",
  leaseMs: 9_000,
});

export async function addAttempts(store: Store, ...attempts: NewAttempt[]): Promise<void> {
  await store.withTransaction(here, (tx) => tx.attempts.insert(attempts));
}
export const claim = (store: Store, id: string, scope = here) =>
  store.withTransaction(scope, async (tx) => (await tx.attempts.claim([newClaim(id)])).get(id) ?? null);
export const getRun = (store: Store, runId: string, scope = here) =>
  store.withTransaction(scope, (tx) => tx.runs.get(runId));

/** A point that one transaction reaches or waits at, to put two of them in an order. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
