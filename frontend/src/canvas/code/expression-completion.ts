import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import type { NamesSeen } from "@flowrunner/engine";
import { isInExpression } from "../values/insert-path.js";

/** Whether the whole text is an expression, or those parts of it are that stand in `${ }`. */
export type ExpressionPlace = "condition" | "template";

/** Completes what an expression may name at its place in the flow. */
export function expressionCompletion(place: ExpressionPlace, seen: () => NamesSeen | null): CompletionSource {
  return (context) => {
    if (place === "template" && !isInExpression(context.state.doc.sliceString(0, context.pos))) return null;
    const names = seen();
    return names && namesCompletion(context, names);
  };
}

/** Completes a name of an expression before the cursor. */
export function namesCompletion(context: CompletionContext, names: NamesSeen): CompletionResult | null {
  const chain = context.matchBefore(/[A-Za-z_][\w.?]*/);
  if (!chain) return context.explicit ? { from: context.pos, options: rootsOf(names) } : null;
  const dot = chain.text.lastIndexOf(".");
  const options = dot === -1 ? rootsOf(names) : membersOf(chain.text.slice(0, dot), names);
  const typed = chain.text.slice(dot + 1);
  const skipped = typed.startsWith("?") ? 1 : 0;
  return { from: chain.from + dot + 1 + skipped, options, validFor: /^\w*$/ };
}

function rootsOf({ roots, functions }: NamesSeen): Completion[] {
  return [
    ...roots.map((label) => ({ label, type: "variable", boost: 1 })),
    ...functions.map((label) => ({ label, type: "function", apply: `${label}(` })),
  ];
}

function membersOf(chain: string, { members, membersOfSteps, functions }: NamesSeen): Completion[] {
  const parts = chain.replaceAll("?", "").split(".");
  const isOfStep = parts[0] === "steps" && parts.length === 2;
  const known = isOfStep ? membersOfSteps : parts.length === 1 ? members[parts[0]!] : undefined;
  if (known) return known.map((label) => ({ label, type: "property" }));
  return functions.map((label) => ({ label, type: "method", apply: `${label}(` }));
}
