import type { Reference } from "../../expressions/expression.js";
import type { Json } from "../../json.js";
import { resolveStepReference } from "../order/step-reference.js";
import type { StepOutline } from "../outline/outline.js";
import { isObject, listIn } from "../outline/shape.js";
import type { ReferenceUse } from "../outline/uses.js";
import { pointerKeys } from "../parse/json-pointer.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Span } from "../parse/source-text.js";
import { analyse, onlyDocument } from "../validate/analyse.js";

/** Where a flow's text has the name of a step. */
export interface StepMention {
  /** Its own `name`, another one's `needs`, or `steps.NAME` in an expression. */
  readonly kind: "name" | "needs" | "reference";
  /** The name itself, as offsets of the text. */
  readonly span: Span;
  /** JSON Pointer to the string that has it. */
  readonly path: string;
  /** JSON Pointer to the step that says so; null: the `output` or `vars` of a scope do. */
  readonly by: string | null;
}

/**
 * Every place that names the step at `path`, a JSON Pointer: what a rename has to change, and who misses it when it goes.
 * In the order of the text. Empty: there is no such step. Pure; never throws.
 */
export function stepMentions(text: string, path: string): readonly StepMention[] {
  const document = onlyDocument(text);
  const analysis = analyse(document);
  const step = analysis?.steps.find((one) => one.path === path);
  if (!analysis || !step || step.scope.byName.get(step.name) !== step) return [];
  const references = analysis.uses.references.filter(
    (use) => use.reference.root === "steps" && resolveStepReference(use)?.target === step,
  );
  const mentions = [
    mention(document, { kind: "name", path: `${path}/name`, by: path }),
    ...step.scope.steps.flatMap((other) => needsIn(other, step.name, document)),
    ...references.map((use) => referenceIn(use, document)),
  ];
  return mentions.toSorted((a, b) => a.span.start - b.span.start);
}

function mention(document: ParsedDocument, about: Omit<StepMention, "span">): StepMention {
  const places = document.places!;
  const span = places.spanOf(about.path);
  const isQuoted = /["']/.test(document.source.text[span.start] ?? "");
  return { ...about, span: isQuoted ? { start: span.start + 1, end: span.end - 1 } : span };
}

function needsIn(step: StepOutline, name: string, document: ParsedDocument): StepMention[] {
  const { needs } = step.json;
  const lists: [string, readonly Json[]][] = isObject(needs)
    ? ["any", "of"].map((key) => [`${step.path}/needs/${key}`, listIn(needs[key])])
    : [[`${step.path}/needs`, listIn(needs)]];
  return lists.flatMap(([path, names]) =>
    names.flatMap((one, index) =>
      one === name ? [mention(document, { kind: "needs", path: `${path}/${index}`, by: step.path })] : [],
    ),
  );
}

function referenceIn({ reference, path, step }: ReferenceUse, document: ParsedDocument): StepMention {
  const { start, end } = nameIn(reference, String(valueAt(document.json, path)));
  return {
    kind: "reference",
    path,
    by: step?.path ?? null,
    span: document.places!.spanInside(path, start, end),
  };
}

function valueAt(json: Json, path: string): Json | undefined {
  return pointerKeys(path).reduce<Json | undefined>(
    (held, key) => (held as { [key: string]: Json } | null | undefined)?.[key],
    json,
  );
}

/** `a` of `.a`, `.?a` and `["a"]`. */
function nameIn({ path: [member] }: Reference, text: string): Span {
  const { name, start, end } = member!;
  const at = text.slice(start, end).lastIndexOf(name);
  return at === -1 ? { start, end } : { start: start + at, end: start + at + name.length };
}
