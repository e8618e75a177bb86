import { pointerTo } from "@flowrunner/engine";
import { findStep } from "../graph/find-step.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { changed, refused, type Command } from "./outcome.js";
import { stepKeys } from "./step-keys.js";

/** Disables steps that are not, or enables those that all are. */
export function toggleDisabled(paths: readonly string[]): Command {
  return ({ root, source }) => {
    const steps = paths.flatMap((path) => findStep(root, path)?.step ?? []);
    if (steps.length === 0) return refused("Select the steps to disable first.");
    const areDisabled = steps.every(({ json }) => json["disabled"] === true);
    const draft = steps
      .filter(({ json }) => areDisabled || json["disabled"] !== true)
      .reduce<FlowDraft | null>((made, { path }) => {
        const at = pathOf(source, pointerTo(path, "disabled"));
        if (areDisabled) return made && made.with({ kind: "remove", path: at });
        return made && made.with({ kind: "set", path: at, value: true, order: stepKeys });
      }, FlowDraft.of(source));
    return changed(
      `${areDisabled ? "enable" : "disable"} ${steps.map(({ name }) => name).join(", ")}`,
      draft,
    );
  };
}
