import type { ApprovalAsked, ApprovalDecided, Dated, EventTaken, SignalSent, WaitStarted } from "./events.js";
import { beginStep } from "./evolve-step.js";
import type { ApprovalPhase, ListeningPhase, Phase, RunState, StepState } from "./state.js";
import { mark, stepAt } from "./state-access.js";
import type { HeardEvent } from "./waits.js";

export function startWait(state: RunState, { path, at, wait }: WaitStarted & Dated): void {
  beginStep(state, path, at, { kind: "listening", wait, deadline: wait.deadline, taken: [] });
  state.deadlines.add({ at: wait.deadline, path });
  const listeners = state.listeners.get(wait.event) ?? new Map<string, StepState>();
  state.listeners.set(wait.event, listeners.set(path, stepAt(state, path)));
}

/** A step that waits no more is told of nothing. */
export function endWait(state: RunState, path: string, phase: Phase): void {
  if (phase.kind !== "listening") return;
  const listeners = state.listeners.get(phase.wait.event);
  listeners?.delete(path);
  if (listeners?.size === 0) state.listeners.delete(phase.wait.event);
}

export function takeEvent(state: RunState, { path, event }: EventTaken): void {
  const { taken } = listeningPhase(stepAt(state, path));
  taken.push(event);
  state.eventDepth = Math.max(state.eventDepth, event.depth);
  if (event.signalledBy !== null) forgetSignal(state, event.name, event.id);
  else noteTaken(state, event);
  mark(state, path);
}

function noteTaken(state: RunState, { at, id }: HeardEvent): void {
  const { newestTaken } = state;
  if (at > newestTaken.at) state.newestTaken = { at, ids: [id] };
  else if (at === newestTaken.at && !newestTaken.ids.includes(id))
    state.newestTaken = { at, ids: [...newestTaken.ids, id] };
}

export function bufferSignal(state: RunState, { id, name, data, by, at }: SignalSent & Dated): void {
  const buffered = state.signals.get(name) ?? [];
  buffered.push({ id, name, key: null, data, at, depth: 0, signalledBy: by });
  state.signals.set(name, buffered);
  state.signalIds.add(id);
}

function forgetSignal(state: RunState, name: string, id: string): void {
  const left = (state.signals.get(name) ?? []).filter((signal) => signal.id !== id);
  if (left.length > 0) state.signals.set(name, left);
  else state.signals.delete(name);
}

export function askApproval(state: RunState, { path, at, approval }: ApprovalAsked & Dated): void {
  beginStep(state, path, at, { kind: "approval", approval, deadline: approval.deadline, decisions: [] });
  state.deadlines.add({ at: approval.deadline, path });
}

export function recordDecision(state: RunState, { path, at, decision }: ApprovalDecided & Dated): void {
  approvalPhase(stepAt(state, path)).decisions.push({ ...decision, at });
  mark(state, path);
}

function listeningPhase({ path, phase }: StepState): ListeningPhase {
  if (phase.kind !== "listening")
    throw new Error(`the history gives an event to "${path}", which is ${phase.kind}`);
  return phase;
}

function approvalPhase({ path, phase }: StepState): ApprovalPhase {
  if (phase.kind !== "approval")
    throw new Error(`the history has a decision on "${path}", which is ${phase.kind}`);
  return phase;
}
