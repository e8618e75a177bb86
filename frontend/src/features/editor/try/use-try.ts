import { useCallback, useState } from "react";
import { errorsOf, isChanged, type EditorState } from "../../../canvas/store/editor-state.js";
import type { EditorStore } from "../../../canvas/store/editor-store.js";
import { startable, type StartSubject } from "../../../run/start/startable.js";
import { labelsOf, wholeFlow } from "./run-part.js";
import type { ShownRun } from "./shown-run.js";
import type { Asked } from "./try-dialog.js";

/** What the editor's flow can be asked to do, and what is asked before it does. */
export function useTry(store: EditorStore, flow: string, shown: ShownRun | null) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const begin = inputOf(shown);
  const runFlow = (): void => {
    store.settle();
    if (refuseFaults(store)) return;
    const { text } = store.state;
    const subject = subjectOf(flow, store.state);
    setAsked({
      title: `Run ${flow}`,
      startable: startable(subject, text),
      labels: labelsOf(wholeFlow),
      begin,
    });
  };
  return { asked, close, runFlow };
}

/** Says so where the flow cannot run. */
function refuseFaults(store: EditorStore): boolean {
  const [first] = errorsOf(store.state);
  if (first) store.refuse(`The flow cannot run as it stands: ${first.message}.`);
  return first !== undefined;
}

function subjectOf(flow: string, state: EditorState): StartSubject {
  return isChanged(state)
    ? { kind: "draft", flow, document: state.text }
    : { kind: "version", flow, version: state.saved.version };
}

/** What is tried again is mostly tried with the same input. */
function inputOf(shown: ShownRun | null): Asked["begin"] {
  if (shown?.part.kind === "only") return null;
  const inputs = shown?.feed.run().history.run?.inputs;
  return inputs && !inputs.holes?.length ? { input: inputs.json } : null;
}
