import { isAlias, visit, type Node } from "yaml";
import type { StepSketch } from "@flowrunner/engine";
import { findStep } from "../graph/find-step.js";
import { linesOf } from "../text/move-item.js";
import { pathOf } from "../text/pointer.js";
import { indented, renderItem } from "../text/render-value.js";
import { YamlText } from "../text/yaml-text.js";
import { readFlow } from "../store/read-flow.js";
import { FlowDraft } from "../store/flow-draft.js";
import { freeName } from "./free-name.js";
import type { StepSlot } from "./insert-step.js";
import { changed, refused, type Command, type DrawnText } from "./outcome.js";
import { outermost } from "./remove-steps.js";
import { renameStep } from "./rename-step.js";

/**
 * Steps as they are copied: a list in YAML, as it is written. What is repeated from an anchor is written out, for the
 * anchor stays where it is. Empty: nothing is selected.
 */
export function copiedSteps(
  { root, source }: Pick<DrawnText, "root" | "source">,
  paths: readonly string[],
): string {
  return outermost(paths)
    .flatMap((path) => findStep(root, path)?.step ?? [])
    .flatMap((step) => linesToCopy(source, step))
    .map((line) => `${line}\n`)
    .join("");
}

function linesToCopy(source: YamlText, { path, json }: StepSketch): readonly string[] {
  const at = pathOf(source, path);
  const node = source.node(at);
  return (node && isComplete(node) && linesOf(source, at)) || renderItem(json);
}

/** Whether nothing in it is repeated from elsewhere, or elsewhere from it. */
function isComplete(node: Node): boolean {
  let isTied = false;
  visit(node, {
    Node: (_, inner) => {
      isTied ||= isAlias(inner) || inner.anchor !== undefined;
    },
  });
  return !isTied;
}

/** Puts copied steps into the flow. Names that are taken are changed, wherever the copied steps themselves use them. */
export function pasteSteps(copied: string, slot: StepSlot): Command {
  return (flow) => {
    const steps = stepsOf(copied);
    if (steps === null) return refused("What was copied are no steps of a flow.");
    const source = withFreeNames(copied, flow);
    const path = pathOf(flow.source, `${slot.scope}/steps`);
    const items = steps.map((_, index) => ({
      value: source.document.getIn([...clipboardSteps, index], false),
      lines: linesOf(source, [...clipboardSteps, index]),
    }));
    const draft = items.reduce<FlowDraft | null>((made, { value, lines }, index) => {
      const at = slot.index + index;
      const json = (value as { toJSON(): unknown }).toJSON();
      return made && made.with({ kind: "insert", path, index: at, value: json, ...(lines && { lines }) });
    }, FlowDraft.of(flow.source));
    const select = steps.map((_, index) => `${slot.scope}/steps/${slot.index + index}`);
    return changed(`paste ${steps.length === 1 ? "a step" : `${steps.length} steps`}`, draft, select);
  };
}

const clipboardHead =
  "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: clipboard}\nspec:\n  steps:\n";
const clipboardSteps = ["spec", "steps"];

/** The steps of a text; null: it has none. */
function stepsOf(copied: string): readonly { readonly name: string }[] | null {
  const value = YamlText.parse(copied)?.value;
  const areSteps = Array.isArray(value) && value.length > 0 && value.every(isStep);
  return areSteps ? (value as { name: string }[]) : null;
}

function isStep(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && typeof (value as { name?: unknown }).name === "string"
  );
}

/** The copied steps as a flow of their own, in which they are renamed until no name is taken. */
function withFreeNames(copied: string, { root }: DrawnText): YamlText {
  let read = readFlow(clipboardHead + indented(copied.split("\n"), 4));
  for (const [index, { name, path }] of (read.sketch.root?.steps ?? []).entries()) {
    const { source, sketch } = read;
    if (!source || !sketch.root) break;
    const others = sketch.root.steps.filter((_, other) => other !== index).map((other) => other.name);
    const free = freeName(root, name, others);
    if (free === name) continue;
    const outcome = renameStep(path, free)({ source, root: sketch.root, diagnostics: sketch.diagnostics });
    if (outcome.kind === "changed") read = readFlow(outcome.draft.source.text);
  }
  return read.source!;
}
