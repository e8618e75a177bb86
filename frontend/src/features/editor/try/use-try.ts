import {
  validateFlow,
  type Json,
  type JsonObject,
  type ScopeSketch,
  type StepSketch,
} from "@flowrunner/engine";
import { useState } from "react";
import { flowOfStep } from "../../../canvas/derive/flow-of-step.js";
import { flowUntil } from "../../../canvas/derive/flow-until.js";
import { findStep } from "../../../canvas/graph/find-step.js";
import { errorsOf, isChanged, type EditorState } from "../../../canvas/store/editor-state.js";
import type { EditorStore } from "../../../canvas/store/editor-store.js";
import { noValues, type ShownValues } from "../../../canvas/values/shown-values.js";
import { startable, type StartSubject } from "../../../run/start/startable.js";
import { labelsOf, wholeFlow } from "./run-part.js";
import type { Asked } from "./try-dialog.js";

interface TryParts {
  readonly store: EditorStore;
  readonly flow: string;
  /** What the shown run has given so far; null: none is shown. */
  values(): ShownValues | null;
}

/** What the editor's flow can be asked to do, and what is asked before it does. */
export function useTry({ store, flow, values }: TryParts) {
  const [asked, setAsked] = useState<Asked | null>(null);

  const runFlow = (): void => {
    store.settle();
    const [first] = errorsOf(store.state);
    if (first) return refuse(store, first.message);
    const { text } = store.state;
    setAsked({
      ...{ kind: "input", title: `Run ${flow}`, labels: labelsOf(wholeFlow), begin: inputOf(values()) },
      startable: startable(subjectOf(flow, store.state), text),
    });
  };

  const runUntil = (): void => {
    const at = selectedIn(store);
    if (!at) return;
    const document = JSON.stringify(flowUntil(at.document, at.root, at.step.path), null, 2);
    const first = validateFlow(document).diagnostics.find(({ severity }) => severity === "error");
    if (first) return refuse(store, first.message);
    const { id: step } = at.step;
    setAsked({
      ...{ kind: "input", title: `Run up to ${step}`, labels: labelsOf({ kind: "until", step }) },
      ...{ startable: startable({ kind: "draft", flow, document }, document), begin: inputOf(values()) },
    });
  };

  const runStep = (): void => {
    const at = selectedIn(store);
    if (!at) return;
    const { step } = at;
    const resolved = flowOfStep(at.document, step, values() ?? noValues);
    if (resolved.kind === "missing")
      return setAsked({ kind: "missing", title: `Run ${step.id} only`, reason: resolved.reason });
    const document = JSON.stringify(resolved.document, null, 2);
    const subject: StartSubject = { kind: "draft", flow, document };
    setAsked({
      ...{ kind: "input", title: `Run ${step.id} only`, labels: labelsOf({ kind: "only", step: step.id }) },
      startable: { subject, description: ofOneStep, schema: null },
      begin: { input: resolved.input },
    });
  };

  return { asked, close: () => setAsked(null), runFlow, runUntil, runStep };
}

const ofOneStep =
  "What the step is given: what its expressions give on the shown run. Change it as you like.";

function refuse(store: EditorStore, fault: string): void {
  store.refuse(`This cannot run as it stands: ${fault}.`);
}

interface Selected {
  readonly document: JsonObject;
  readonly root: ScopeSketch;
  readonly step: StepSketch;
}

/** The selected step, and what it stands in; null where there is none, which is said. */
function selectedIn(store: EditorStore): Selected | null {
  store.settle();
  const { root, selected, flow } = store.state;
  const current = selected.at(-1);
  const place = root && current !== undefined ? findStep(root, current) : null;
  if (root && place && flow.source)
    return { document: flow.source.value as JsonObject, root, step: place.step };
  store.refuse("Select a step first: that one is run.");
  return null;
}

function subjectOf(flow: string, state: EditorState): StartSubject {
  return isChanged(state)
    ? { kind: "draft", flow, document: state.text }
    : { kind: "version", flow, version: state.saved.version };
}

/** What is tried again is mostly tried with the same input. */
function inputOf(values: ShownValues | null): { readonly input: Json } | null {
  return values?.inputs === undefined ? null : { input: values.inputs };
}
