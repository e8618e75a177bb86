import { pointerTo } from "../parse/json-pointer.js";
import { enclosing } from "./enclosing.js";
import type { ScopeOutline, StepOutline } from "./outline.js";
import { objectIn } from "./shape.js";
import type { ReferenceUse } from "./uses.js";

/** A read or write of variables, by name. */
export interface Access {
  readonly name: string;
  readonly isWrite: boolean;
  readonly scope: ScopeOutline;
  readonly step: StepOutline | null;
  /** The scope that declares the variable; null: none around does. */
  readonly declaredIn: ScopeOutline | null;
  readonly path: string;
  readonly inside: { readonly start: number; readonly end: number } | null;
}

/** All accesses to variables: `set` writes, expressions read. */
export function collectAccesses(
  scopes: readonly ScopeOutline[],
  references: readonly ReferenceUse[],
): Access[] {
  const writes = scopes.flatMap(({ steps }) => steps.filter(({ verb }) => verb === "set").flatMap(writesOf));
  return [...writes, ...references.filter(({ reference }) => reference.root === "vars").flatMap(readsOf)];
}

function writesOf(step: StepOutline): Access[] {
  const { scope, path } = step;
  return Object.keys(objectIn(step.json.set)).map((name) => ({
    name,
    isWrite: true,
    scope,
    step,
    declaredIn: declaring(name, { scope, step }),
    path: pointerTo(`${path}/set`, name),
    inside: null,
  }));
}

/** `vars` without a name that is known beforehand reads all that are seen. */
function readsOf(use: ReferenceUse): Access[] {
  const { scope, step, path, reference } = use;
  // A scope's first values do not see each other.
  const site = use.place.moment === "start" ? outside(use) : { scope, step };
  const names = reference.path[0] ? [reference.path[0].name] : site ? variablesSeen(site) : [];
  return names.map((name) => ({
    name,
    isWrite: false,
    ...(site ?? { scope, step }),
    declaredIn: site && declaring(name, site),
    path,
    inside: reference,
  }));
}

type VariableSite = { scope: ScopeOutline; step: StepOutline | null };

function outside({ scope: { container, guarded } }: VariableSite): VariableSite | null {
  if (guarded) return { scope: guarded, step: null };
  return container && { scope: container.scope, step: container };
}

function declaring(name: string, site: VariableSite): ScopeOutline | null {
  for (const { scope } of enclosing(site)) if (Object.hasOwn(objectIn(scope.json.vars), name)) return scope;
  return null;
}

export function variablesSeen(site: VariableSite): string[] {
  return [...new Set([...enclosing(site)].flatMap(({ scope }) => Object.keys(objectIn(scope.json.vars))))];
}
