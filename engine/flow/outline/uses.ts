import type { Expression, ExpressionProblem, Reference } from "../../expressions/expression.js";
import { parseCondition, parseTemplate, type Template } from "../../expressions/template.js";
import type { Json } from "../../json.js";
import { pointerTo } from "../parse/json-pointer.js";
import { scopesIn } from "./build-outline.js";
import type { ScopeOutline, StepOutline } from "./outline.js";
import { isList, isObject } from "./shape.js";
import type { TextPlace } from "./text-place.js";

/** Where an expression stands. */
export interface Site {
  /** JSON Pointer to the string. */
  readonly path: string;
  readonly place: TextPlace;
  readonly scope: ScopeOutline;
  /** Null: the scope's own `vars` or `output`. */
  readonly step: StepOutline | null;
}

export interface ReferenceUse extends Site {
  readonly reference: Reference;
}

export interface ProblemUse extends Site {
  readonly problem: ExpressionProblem;
}

/** All expressions of a flow, parsed once. */
export interface Uses {
  /** By the pointer of the string; strings without an expression are left out. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly conditions: ReadonlyMap<string, Expression>;
  readonly references: readonly ReferenceUse[];
  readonly problems: readonly ProblemUse[];
  /** Keys that hold `${`, where nothing is evaluated. */
  readonly keys: readonly string[];
}

export function collectUses(root: ScopeOutline): Uses {
  const collector = new Collector();
  for (const scope of scopesIn(root)) {
    for (const place of scope.texts)
      collector.collect(place.json, { path: place.path, place, scope, step: null });
    for (const step of scope.steps)
      for (const place of step.texts) collector.collect(place.json, { path: place.path, place, scope, step });
  }
  return collector;
}

/** The expressions of values that stand beside the steps. */
export function collectUsesOf(places: readonly TextPlace[], scope: ScopeOutline): Uses {
  const collector = new Collector();
  for (const place of places) collector.collect(place.json, { path: place.path, place, scope, step: null });
  return collector;
}

class Collector implements Uses {
  readonly templates = new Map<string, Template>();
  readonly conditions = new Map<string, Expression>();
  readonly references: ReferenceUse[] = [];
  readonly problems: ProblemUse[] = [];
  readonly keys: string[] = [];

  collect(json: Json, site: Site): void {
    if (site.place.kind === "condition") return this.#collectCondition(json, site);
    if (typeof json === "string") return this.#collectTemplate(json, site);
    if (isList(json))
      json.forEach((item, index) => this.collect(item, { ...site, path: pointerTo(site.path, index) }));
    else if (isObject(json))
      for (const [key, member] of Object.entries(json)) {
        const path = pointerTo(site.path, key);
        if (key.includes("${")) this.keys.push(path);
        this.collect(member, { ...site, path });
      }
  }

  #collectTemplate(text: string, site: Site): void {
    if (!text.includes("${")) return;
    const { template, problems } = parseTemplate(text);
    this.#report(problems, site);
    if (!template) return;
    this.templates.set(site.path, template);
    if (template.kind === "expression") this.#use(template.expression, site);
    if (template.kind === "text")
      for (const part of template.parts) if (typeof part !== "string") this.#use(part, site);
  }

  #collectCondition(json: Json, site: Site): void {
    if (typeof json !== "string" && typeof json !== "boolean") return;
    const { expression, problems } = parseCondition(String(json));
    this.#report(problems, site);
    if (!expression) return;
    this.conditions.set(site.path, expression);
    this.#use(expression, site);
  }

  #use(expression: Expression, site: Site): void {
    this.#report(expression.warnings, site);
    for (const reference of expression.references) this.references.push({ ...site, reference });
  }

  #report(problems: readonly ExpressionProblem[], site: Site): void {
    for (const problem of problems) this.problems.push({ ...site, problem });
  }
}
