import { pointerTo, type WaitSketch } from "@flowrunner/engine";
import { findStep } from "../graph/find-step.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { changed, refused, type Command } from "./outcome.js";
import { stepKeys } from "./step-keys.js";

/** Lets the step at `to` no longer wait for the one at `from`. */
export function disconnectSteps(from: string, to: string): Command {
  return ({ root, source }) => {
    const [before, after] = [findStep(root, from), findStep(root, to)];
    const wait = after?.step.waits.find(({ on }) => on === from);
    if (!before || !after || !wait) return refused("There is no such arrow any more.");
    const label = `${after.step.name} without ${before.step.name}`;
    const draft = FlowDraft.of(source);
    switch (wait.reason) {
      case "reference":
        return refused(
          `${after.step.name} reads what ${before.step.name} gives: it waits as long as it reads it.`,
        );
      case "written above": {
        const path = pathOf(source, pointerTo(to, "needs"));
        return changed(label, draft.with({ kind: "set", path, value: [], order: stepKeys }));
      }
      case "needs":
        if (isOnlyCounted(wait, after.step.waits))
          return refused("It is the only step that is counted: change the step's needs instead.");
        return changed(label, draft.with({ kind: "remove", path: pathOf(source, wait.path) }));
    }
  };
}

/** A count of nothing is no count. */
function isOnlyCounted(wait: WaitSketch, waits: readonly WaitSketch[]): boolean {
  return wait.isCounted && waits.filter(({ isCounted }) => isCounted).length === 1;
}
