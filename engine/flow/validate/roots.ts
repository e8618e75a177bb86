import { suggest } from "../diagnostics/suggest.js";
import { enclosing } from "../outline/enclosing.js";
import { objectIn } from "../outline/shape.js";
import type { ReferenceUse } from "../outline/uses.js";
import type { Order } from "../order/waits.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { commonRoots, membersOfRoots, placedRoots } from "./root-names.js";
import { code, listed } from "./words.js";

/** Expressions name roots that exist, where they are seen, and their members. */
export const checkRoots: Rule = ({ uses, order, report }: Analysis) => {
  for (const use of uses.references) {
    const seen = rootsSeenAt(use, order);
    if (!seen.has(use.reference.root)) reportRoot(use, [...seen], report);
    else checkMember(use, report);
  }
};

/** All roots that an expression may name where it stands. */
export function rootsSeenAt(use: Omit<ReferenceUse, "reference" | "path">, order: Order): Set<string> {
  const seen = new Set([...commonRoots, ...use.place.sees]);
  for (const { scope, holder } of enclosing(use)) {
    for (const variable of scope.variables) seen.add(variable);
    if (holder && order.of(holder).some) seen.add("joined");
  }
  return seen;
}

function reportRoot(use: ReferenceUse, seen: readonly string[], report: Report): void {
  const { root, start, end } = use.reference;
  const inside = { start, end: Math.min(end, start + root.length) };
  if (Object.hasOwn(placedRoots, root))
    return report.add("UnavailableRoot", use.path, `${code(root)} is not seen here`, {
      inside,
      help: placedRoots[root]!,
    });
  report.add("UnknownReference", use.path, `there is no ${code(root)} here`, {
    inside,
    ...repair(use, seen),
  });
}

function repair(use: ReferenceUse, seen: readonly string[]): { help: string; fix?: string } {
  const { root } = use.reference;
  const full = qualified(use, root);
  if (full !== null) return { help: `did you mean ${code(full)}?`, fix: full };
  const meant = suggest(root, seen);
  if (meant !== undefined) return { help: `did you mean ${code(meant)}?`, fix: meant };
  return { help: `an expression sees ${listed(seen.map(code))}; text in it stands in quotes` };
}

/** A step's, input's or variable's name without what it belongs to. */
function qualified(use: ReferenceUse, name: string): string | null {
  for (const { scope, holder } of enclosing(use)) {
    if (scope.byName.has(name) && scope.byName.get(name) !== holder) return `steps.${name}`;
    if (Object.hasOwn(objectIn(scope.json.vars), name)) return `vars.${name}`;
    if (Object.hasOwn(objectIn(objectIn(scope.json.inputs).properties), name)) return `inputs.${name}`;
  }
  return null;
}

function checkMember({ reference, path }: ReferenceUse, report: Report): void {
  const members = Object.hasOwn(membersOfRoots, reference.root) ? membersOfRoots[reference.root] : undefined;
  const member = reference.path[0];
  if (!members || !member || members.includes(member.name)) return;
  const meant = suggest(member.name, members);
  report.add("UnknownReference", path, `${code(reference.root)} has no ${code(member.name)}`, {
    inside: reference,
    help:
      meant === undefined
        ? `it has ${listed(members.map(code))}`
        : `did you mean ${code(`${reference.root}.${meant}`)}?`,
  });
}
