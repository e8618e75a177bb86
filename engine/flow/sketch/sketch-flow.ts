import type { JsonObject } from "../../json.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Order, Reason } from "../order/waits.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { analyse, onlyDocument } from "../validate/analyse.js";
import { definitionOf, type Verb } from "../verbs/registry.js";
import type { VerbDefinition } from "../verbs/verb-definition.js";

/** A flow as far as it can be drawn, and all that is wrong with it. */
export interface FlowSketch {
  /** Null: the text is no document of a flow. */
  readonly root: ScopeSketch | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScopeSketch {
  /** JSON Pointer to the object that has `steps`. */
  readonly path: string;
  /** What tells it from the other scopes of its step: `left`, `case[0]`; empty where there is one only. */
  readonly label: string;
  readonly steps: readonly StepSketch[];
  /** The flow's own `onFailure` and `finally`, which are their labels. Those of a step are among its scopes. */
  readonly endings: readonly ScopeSketch[];
}

export interface StepSketch {
  /** JSON Pointer to the step. */
  readonly path: string;
  /** As in a plan. Two steps of one name in a scope, which is a fault, have the same. */
  readonly id: string;
  /** Empty: none was given. */
  readonly name: string;
  /** Null: none, several, or one that this version does not run. */
  readonly verb: Verb | null;
  readonly shape: VerbDefinition<never>["shape"] | "unknown";
  /** As it is written, in whatever shape that is. */
  readonly json: JsonObject;
  readonly waits: readonly WaitSketch[];
  readonly scopes: readonly ScopeSketch[];
}

/** That a step waits for another one of its scope. */
export interface WaitSketch {
  /** JSON Pointer to the step that is waited for. */
  readonly on: string;
  readonly reason: Reason;
  /** JSON Pointer to where it says so. */
  readonly path: string;
  /** Whether others may come in its place: `any`, `atLeast`. */
  readonly isCounted: boolean;
}

/** What of a flow can be drawn while somebody still writes it: whatever is wrong, what is right has its place. Never throws. */
export function sketchFlow(text: string): FlowSketch {
  const document = onlyDocument(text);
  const analysis = analyse(document);
  const root = analysis && sketchScope(analysis.root, analysis.order);
  return { root, diagnostics: document.findings.toDiagnostics() };
}

function sketchScope(scope: ScopeOutline, order: Order): ScopeSketch {
  return {
    path: scope.path,
    label: labelOf(scope),
    steps: scope.steps.map((step) => sketchStep(step, order)),
    endings: scope.endings.map((ending) => sketchScope(ending, order)),
  };
}

/** `.left` of `prepare.left`, without its dot; `[]` tells nothing. */
function labelOf({ id, container }: ScopeOutline): string {
  const suffix = id.slice(container?.id.length ?? 0);
  return suffix === "[]" ? "" : suffix.replace(/^\./, "");
}

function sketchStep(step: StepOutline, order: Order): StepSketch {
  const { path, id, name, verb, json, scopes } = step;
  return {
    ...{ path, id, name, verb, json },
    shape: verb ? definitionOf(verb).shape : "unknown",
    waits: waitsOf(step, order),
    scopes: scopes.map((scope) => sketchScope(scope, order)),
  };
}

function waitsOf(step: StepOutline, order: Order): readonly WaitSketch[] {
  const { all, some } = order.of(step);
  const counted = some?.of ?? [];
  return [
    ...[...all.values()].map(({ on, reason, path }) => ({ on: on.path, reason, path, isCounted: false })),
    ...counted.map(({ on, reason, path }) => ({ on: on.path, reason, path, isCounted: true })),
  ];
}
