import type { RunView } from "@flowrunner/protocol";
import { describe, expect, test } from "vitest";
import { originAnnotation, runFinalizer } from "../custom-resource/names.js";
import type { FlowRunObject } from "../custom-resource/objects.js";
import { planRun, type RunAction, type RunSituation } from "./plan-run.js";

const start = Date.UTC(2030, 0, 1);
const view = (status: RunView["status"]): RunView => ({
  ...{ run: "r", status, flow: null, steps: { ended: 0, total: 1 }, startedAt: null, endedAt: null },
  ...{ output: null, outputBytes: 0, error: null, waitingFor: null, attempt: null },
});

interface Given {
  readonly spec?: Partial<FlowRunObject["spec"]>;
  readonly status?: FlowRunObject["status"];
  readonly metadata?: Partial<FlowRunObject["metadata"]>;
  readonly situation?: Partial<RunSituation>;
}

function situationOf({ spec, status, metadata, situation }: Given): RunSituation {
  const own = {
    name: "one",
    namespace: "shop",
    uid: "u",
    resourceVersion: "1",
    creationTimestamp: "2030-01-01T00:00:00Z",
  };
  return {
    object: {
      metadata: { ...own, ...metadata },
      spec: { flow: "greet", ...spec },
      ...(status && { status }),
    },
    ...{
      isNamespaceTerminating: false,
      isSuspended: false,
      wait: null,
      flaw: null,
      run: null,
      view: undefined,
      asked: [],
      isTold: false,
    },
    nowMs: start,
    ...situation,
  };
}

const claimed = { finalizers: ["example.com/other", runFinalizer], annotations: { [originAnnotation]: "u" } };
const foreign = { finalizers: [runFinalizer], annotations: { [originAnnotation]: "another" } };
const deleted = { deletionTimestamp: "2030-01-01T00:00:00Z" };
const ended = { state: "Succeeded", finishedAt: "2030-01-01T00:00:00Z" } as const;
const wait = { reason: "FlowNotFound", message: "there is none" };
const flaw = { reason: "NestedTooDeeply", message: "it is too deep" };
const asked = (reason: string): FlowRunObject["status"] => ({
  conditions: [
    { type: "Succeeded", status: "Unknown", reason, message: "", lastTransitionTime: "2030-01-01T00:00:00Z" },
  ],
});

const rows: { name: string; given: Given; expect: Partial<RunAction> }[] = [
  { name: "a new object is claimed before its run begins (R1)", given: {}, expect: { kind: "claim" } },
  {
    name: "with a finalizer but no origin it is claimed first (R1)",
    given: { metadata: { finalizers: [runFinalizer] } },
    expect: { kind: "claim" },
  },
  {
    name: "a claimed object's run begins",
    given: { metadata: claimed },
    expect: { kind: "start", isSuspended: false },
  },
  {
    name: "a suspended object's run begins paused",
    given: { metadata: claimed, situation: { isSuspended: true } },
    expect: { kind: "start", isSuspended: true },
  },
  {
    name: "an object waits, unclaimed, for what it needs",
    given: { situation: { wait } },
    expect: { kind: "wait", wait },
  },
  {
    name: "what may have begun waits for nothing",
    given: { metadata: claimed, situation: { wait } },
    expect: { kind: "start" },
  },
  {
    name: "a restored object is never begun (R2)",
    given: { metadata: foreign },
    expect: { kind: "refuse", reason: "Restored" },
  },
  {
    name: "a restored object that shows a run is not looked at (R2)",
    given: { metadata: foreign, situation: { run: "r" } },
    expect: { kind: "refuse", reason: "Restored" },
  },
  {
    name: "what can never begin is refused, whatever it waits for (R6)",
    given: { situation: { flaw, wait } },
    expect: { kind: "refuse", ...flaw },
  },
  {
    name: "what can never begin is not begun to be cancelled (R6)",
    given: { spec: { cancel: true }, situation: { flaw } },
    expect: { kind: "refuse", ...flaw },
  },
  {
    name: "what may have begun before it could begin no more is looked for, paused (R6)",
    given: { metadata: claimed, situation: { flaw } },
    expect: { kind: "start", isSuspended: true },
  },
  {
    name: "what has begun and could begin no more is cancelled (R6)",
    given: { metadata: claimed, situation: { flaw, run: "run", view: view("running") } },
    expect: { kind: "ask", ask: "cancel" },
  },
  {
    name: "what may have begun before it could begin no more is looked for when it is deleted (R6)",
    given: { metadata: { ...claimed, ...deleted }, situation: { flaw } },
    expect: { kind: "start", isSuspended: true },
  },
  {
    name: "an object that was cancelled before it began has no run",
    given: { spec: { cancel: true } },
    expect: { kind: "refuse", reason: "Cancelled" },
  },
  {
    name: "what may have begun is begun paused to be cancelled (R4)",
    given: { spec: { cancel: true }, metadata: claimed },
    expect: { kind: "start", isSuspended: true },
  },
  {
    name: "a run is looked at before anything is said of it",
    given: { metadata: claimed, situation: { run: "r" } },
    expect: { kind: "look" },
  },
  {
    name: "a run that nobody knows is given up",
    given: { metadata: claimed, situation: { run: "r", view: null } },
    expect: { kind: "refuse", reason: "RunUnknown" },
  },
  {
    name: "a run is reported as it is",
    given: { metadata: claimed, situation: { run: "r", view: view("running") } },
    expect: { kind: "report" },
  },
  {
    name: "a run that is not to go on is paused",
    given: { metadata: claimed, situation: { run: "r", view: view("running"), isSuspended: true } },
    expect: { kind: "ask", ask: "pause" },
  },
  {
    name: "it is asked once in a pass",
    given: {
      metadata: claimed,
      situation: { run: "r", view: view("running"), isSuspended: true, asked: ["pause"] },
    },
    expect: { kind: "report" },
  },
  {
    name: "a paused run that is to go on is resumed",
    given: { metadata: claimed, situation: { run: "r", view: view("paused") } },
    expect: { kind: "ask", ask: "resume" },
  },
  {
    name: "a run is cancelled",
    given: {
      spec: { cancel: true },
      metadata: claimed,
      situation: { run: "r", view: view("paused"), isSuspended: true },
    },
    expect: { kind: "ask", ask: "cancel" },
  },
  {
    name: "a run that is being cancelled is not asked again",
    given: {
      spec: { cancel: true },
      metadata: claimed,
      status: asked("Cancelling"),
      situation: { run: "r", view: view("running") },
    },
    expect: { kind: "report" },
  },
  {
    name: "a run that has ended is asked nothing (R3)",
    given: { spec: { cancel: true }, metadata: claimed, situation: { run: "r", view: view("failed") } },
    expect: { kind: "report" },
  },
  {
    name: "what says that it has ended is looked at before it is released (R3)",
    given: { metadata: claimed, status: ended, situation: { run: "r" } },
    expect: { kind: "look" },
  },
  {
    name: "what has ended says how, whatever somebody wrote of its end (R3)",
    given: { metadata: claimed, status: ended, situation: { run: "r", view: view("failed") } },
    expect: { kind: "report", view: view("failed") },
  },
  {
    name: "what has ended and says how is released (R5)",
    given: {
      metadata: claimed,
      status: ended,
      situation: { run: "r", view: view("succeeded"), isTold: true },
    },
    expect: { kind: "release" },
  },
  {
    name: "what has ended and is forgotten by the backend is released (R5)",
    given: { metadata: claimed, status: ended, situation: { run: "r", view: null } },
    expect: { kind: "release" },
  },
  {
    name: "an end that somebody wrote into the status of a run that goes on is written over (R3)",
    given: { metadata: claimed, status: ended, situation: { run: "r", view: view("running") } },
    expect: { kind: "report", view: view("running") },
  },
  {
    name: "a run that goes on is cancelled when its object is deleted, whatever somebody wrote of its end (R3)",
    given: {
      metadata: { ...claimed, ...deleted },
      status: ended,
      situation: { run: "r", view: view("running") },
    },
    expect: { kind: "ask", ask: "cancel" },
  },
  {
    name: "a restored object that says that it has ended is released, and its run not looked at (R2)",
    given: { metadata: foreign, status: ended, situation: { run: "r" } },
    expect: { kind: "release" },
  },
  {
    name: "what has ended and is released is left alone (R3)",
    given: { status: ended, situation: { run: "r", view: view("running") } },
    expect: { kind: "nothing" },
  },
  {
    name: "what has ended stays for its time",
    given: { spec: { ttlSecondsAfterFinished: 60 }, status: ended },
    expect: { kind: "expireLater", ms: 60_000 },
  },
  {
    name: "and is deleted then",
    given: { spec: { ttlSecondsAfterFinished: 0 }, status: ended },
    expect: { kind: "expire" },
  },
  {
    name: "what is being deleted already is not deleted again",
    given: {
      spec: { ttlSecondsAfterFinished: 0 },
      status: ended,
      metadata: { ...deleted, finalizers: ["example.com/other"] },
    },
    expect: { kind: "nothing" },
  },
  {
    name: "a deleted object that was never ours is left alone",
    given: { metadata: { ...deleted, finalizers: ["example.com/other"] } },
    expect: { kind: "nothing" },
  },
  {
    name: "a deleted object's run is cancelled first (R5)",
    given: { metadata: { ...claimed, ...deleted }, situation: { run: "r" } },
    expect: { kind: "ask", ask: "cancel" },
  },
  {
    name: "a deleted object is released when that is committed (R5)",
    given: { metadata: { ...claimed, ...deleted }, situation: { run: "r", asked: ["cancel"] } },
    expect: { kind: "release" },
  },
  {
    name: "a deleted object whose run may have begun begins it paused (R4)",
    given: { metadata: { ...claimed, ...deleted } },
    expect: { kind: "start", isSuspended: true },
  },
  {
    name: "a deleted object that was restored is released",
    given: { metadata: { ...foreign, ...deleted } },
    expect: { kind: "release" },
  },
  {
    name: "in a namespace that ends, the finalizer goes at once (R5)",
    given: { metadata: { ...claimed, ...deleted }, situation: { isNamespaceTerminating: true, run: "r" } },
    expect: { kind: "release" },
  },
  {
    name: "in a namespace that ends, nothing is made",
    given: {
      metadata: { ...deleted, finalizers: ["example.com/other"] },
      situation: { isNamespaceTerminating: true },
    },
    expect: { kind: "nothing" },
  },
];

describe("the plan for a run's object", () => {
  test.each(rows)("$name", ({ given, expect: expected }) => {
    expect(planRun(situationOf(given))).toMatchObject(expected);
  });
});
