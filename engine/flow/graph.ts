import { nestedScopes } from "./nested-scopes.js";
import type { Plan, ScopePlan, StepPlan } from "./plan.js";
import { definitionOf } from "./verbs/registry.js";

const brackets = { code: "[label]", inProcess: "(label)", end: "([label])" };
const MAX_LABEL_LENGTH = 120;

/**
 * The flow as a Mermaid flowchart: a node a step, shaped by what it does (code a box, in-process steps rounded, ends a
 * stadium), a subgraph a container and each of its scopes, an arrow a wait; dotted where only some are needed.
 */
export function graph(plan: Plan): string {
  const lines = ["flowchart TD"];
  drawScope(plan.root, lines, "  ");
  return `${lines.join("\n")}\n`;
}

function drawScope(scope: ScopePlan, lines: string[], indent: string): void {
  for (const step of scope.steps) drawStep(step, lines, indent);
  for (const step of scope.steps) drawWaits(step, lines, indent);
}

function drawStep(step: StepPlan, lines: string[], indent: string): void {
  const { shape } = definitionOf(step.action.verb);
  const label = escaped(labelOf(step));
  if (shape !== "container") {
    lines.push(`${indent}${nodeId(step.id)}${brackets[shape].replace("label", () => `"${label}"`)}`);
    return;
  }
  lines.push(`${indent}subgraph ${nodeId(step.id)}["${label}"]`);
  for (const { label, scope } of nestedScopes(step)) drawNested(label, scope, lines, `${indent}  `);
  lines.push(`${indent}end`);
}

/** A scope without a name of its own needs no frame. */
function drawNested(label: string | null, scope: ScopePlan, lines: string[], indent: string): void {
  if (label === null) return drawScope(scope, lines, indent);
  lines.push(`${indent}subgraph ${nodeId(scope.id)}["${escaped(label)}"]`);
  drawScope(scope, lines, `${indent}  `);
  lines.push(`${indent}end`);
}

function drawWaits({ id, needs }: StepPlan, lines: string[], indent: string): void {
  for (const needed of needs.all) lines.push(`${indent}${nodeId(needed.id)} --> ${nodeId(id)}`);
  if (!needs.some) return;
  const label = needs.some.count === 1 ? "any" : `at least ${needs.some.count}`;
  for (const needed of needs.some.of)
    lines.push(`${indent}${nodeId(needed.id)} -. ${label} .-> ${nodeId(id)}`);
}

function labelOf({ name, title, condition, isDisabled, action }: StepPlan): string {
  const how = action.verb === "run" || action.verb === "file" ? action.runtime : action.verb;
  const lines = [title ?? name, isDisabled ? `${how}, disabled` : how];
  if (condition) lines.push(`if ${condition.source}`);
  return lines.join("\n");
}

/** Ids are letters, digits and `_` in Mermaid, and `end` is a word of it. */
function nodeId(id: string): string {
  return `s_${id.replace(/[^A-Za-z0-9]/g, (unit) => (unit === "." ? "_" : `_${unit.charCodeAt(0).toString(16)}`))}`;
}

/** Mermaid reads entity codes, and a quoted label ends at a quotation mark. */
function escaped(label: string): string {
  const short = label.length > MAX_LABEL_LENGTH ? `${label.slice(0, MAX_LABEL_LENGTH)}…` : label;
  return short
    .replace(/[#"<>&`\\]/g, (unit) => `#${unit.charCodeAt(0)};`)
    .replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll("\n", "<br/>");
}
