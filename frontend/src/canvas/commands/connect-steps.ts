import { pointerTo, type JsonObject } from "@flowrunner/engine";
import { findStep, type StepPlace } from "../graph/find-step.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { changed, refused, type Command, type DrawnText } from "./outcome.js";
import { stepKeys } from "./step-keys.js";
import { chainOf } from "../graph/chain-of.js";

/** Lets the step at `to` wait for the one at `from`, besides what it waits for already. */
export function connectSteps(from: string, to: string): Command {
  return (flow) => {
    const reason = connectionRefusal(flow, from, to);
    if (reason !== null) return refused(reason);
    const [before, after] = [findStep(flow.root, from)!.step, findStep(flow.root, to)!];
    const { needs } = after.step.json;
    const draft = FlowDraft.of(flow.source);
    const label = `${after.step.name} needs ${before.name}`;
    const list = Array.isArray(needs) ? "needs" : countedList(needs);
    if (list !== null) {
      const path = pathOf(flow.source, `${to}/${list}`);
      const index = (flow.source.document.getIn(path) as { readonly items: unknown[] }).items.length;
      return changed(label, draft.with({ kind: "insert", path, index, value: before.name }));
    }
    const value = [...namesAbove(after), before.name];
    const path = pathOf(flow.source, pointerTo(to, "needs"));
    return changed(label, draft.with({ kind: "set", path, value, order: stepKeys }));
  };
}

/** Without `needs` a step waits for the one above it, and goes on doing so. */
function namesAbove({ step, scope }: StepPlace): readonly string[] {
  const above = step.waits.find(({ reason }) => reason === "written above");
  const name = above && scope.steps.find(({ path }) => path === above.on)?.name;
  return name ? [name] : [];
}

function countedList(needs: unknown): string | null {
  if (typeof needs !== "object" || needs === null) return null;
  return (needs as JsonObject)["any"] === undefined ? "needs/of" : "needs/any";
}

/** Why a step cannot wait for another one; null: it can. */
export function connectionRefusal(
  { root }: Pick<DrawnText, "root">,
  from: string,
  to: string,
): string | null {
  const [before, after] = [findStep(root, from), findStep(root, to)];
  if (!before || !after) return "One of the steps is not there any more.";
  const [a, b] = [before.step.name, after.step.name];
  if (from === to) return "A step cannot wait for itself.";
  if (a === "" || b === "") return "A step without a name cannot be waited for: give it one first.";
  if (to.startsWith(`${from}/`)) return `${b} is inside ${a}, which ends only after it.`;
  if (from.startsWith(`${to}/`)) return `${a} is inside ${b}, which starts before it.`;
  if (before.scope.path !== after.scope.path) return otherScope(before, after);
  const known = after.step.waits.find(({ on }) => on === from);
  if (known && known.reason !== "written above")
    return known.reason === "needs"
      ? `${b} needs ${a} already.`
      : `${b} reads what ${a} gives, so it waits already.`;
  const chain = chainOf(before.scope, to, from);
  if (chain) return `${a} waits for ${b} already: ${chain.join(" → ")}.`;
  return null;
}

/** Containers are what may wait in place of what is in them. */
function otherScope(before: StepPlace, after: StepPlace): string {
  const depth = before.around.findIndex(({ path }, index) => after.around[index]?.path !== path);
  const container = depth === -1 ? undefined : before.around[depth];
  const instead = container ? ` Let it wait for ${container.name} instead.` : "";
  return `A step waits for steps of its own scope, and ${before.step.name} is in another one.${instead}`;
}
