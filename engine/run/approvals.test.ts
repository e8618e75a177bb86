import { expect, test } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import { simulate, type SimulatedOperation } from "../simulate/simulate.js";

const { plan } = validateFlow(`
apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: asking}
spec:
  steps:
    - name: review
      approve:
        message: Go on?
        form: {type: object, required: [limit], properties: {limit: {type: number}}}
        approvers: {users: [ann@example.com], role: admin}
        quorum: 2
        allowSelf: false
        timeout: 1h
    - {name: later, wait: 1h}
`);

const ann = { path: "review", by: "ann@example.com", form: { limit: 1 } } as const;
const bob = { path: "review", by: "bob@example.com", role: "admin", form: { limit: 1 } } as const;
const approves = (who: typeof ann | typeof bob, afterMs: number): SimulatedOperation => ({
  kind: "approve",
  ...who,
  afterMs,
});
const hour = 3_600_000;

interface Row {
  readonly name: string;
  readonly given: readonly SimulatedOperation[];
  readonly expect: readonly [code: string, message: RegExp];
}

const rows: readonly Row[] = [
  {
    name: "its step has ended",
    given: [
      approves(ann, 1),
      approves(bob, 2),
      { kind: "reject", path: "review", by: "eva@example.com", role: "owner", afterMs: 3 },
    ],
    expect: ["ApprovalEnded", /^"review#0" waits for no decision: it is succeeded\.$/],
  },
  {
    name: "its time is over",
    given: [approves(ann, hour)],
    expect: ["ApprovalEnded", /^"review" is not to be decided any more: its time was over at 2026-/],
  },
  {
    name: "the run was cancelled",
    given: [{ kind: "cancel", afterMs: 1 }, approves(ann, 1)],
    expect: ["ApprovalEnded", /^"review#0" waits for no decision: it is cancelled\.$/],
  },
  {
    name: "the run has not been retried",
    given: [{ kind: "approve", ...ann, generation: 1, afterMs: 1 }],
    expect: ["ApprovalEnded", /^"review#1" waits for no decision: it has ended or has not begun\.$/],
  },
  {
    name: "the step asks nobody",
    given: [approves(ann, 1), approves(bob, 2), { kind: "approve", ...ann, path: "later", afterMs: 3 }],
    expect: ["ApprovalEnded", /^"later#0" waits for no decision: it is waiting\.$/],
  },
  {
    name: "the person has decided",
    given: [approves(ann, 1), { kind: "reject", ...ann, afterMs: 2 }],
    expect: ["AlreadyDecided", /^ann@example\.com has decided on "review" already\.$/],
  },
  {
    name: "the person has started the run",
    given: [{ kind: "approve", ...bob, by: "eve@example.com", afterMs: 1 }],
    expect: ["Forbidden", /^eve@example\.com has started the run and may not decide on "review"\.$/],
  },
  {
    name: "the person is not asked",
    given: [{ kind: "approve", ...bob, role: "editor", afterMs: 1 }],
    expect: ["Forbidden", /^bob@example\.com may not decide .* Who may: who is admin, ann@example\.com\.$/],
  },
  {
    name: "the form lacks something",
    given: [{ kind: "approve", ...ann, form: {}, afterMs: 1 }],
    expect: ["Unprocessable", /limit/],
  },
];

test.each(rows)("a decision is refused, with the reason, when $name", ({ given, expect: wanted }) => {
  const startedBy = "eve@example.com";
  const { refusals } = simulate(plan!, { startedBy, operations: given, answer: () => ({ output: null }) });
  expect(refusals.map(({ code, message }) => [code, message])).toEqual([
    [wanted[0], expect.stringMatching(wanted[1])],
  ]);
});
