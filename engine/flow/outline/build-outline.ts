import type { Json, JsonObject } from "../../json.js";
import { pointerTo } from "../parse/json-pointer.js";
import { MAX_SCOPE_DEPTH } from "../parse/limits.js";
import type { NestedScope } from "../verbs/verb-definition.js";
import { definitionOf, verbNames, type Verb } from "../verbs/registry.js";
import type { ScopeOutline, StepOutline } from "./outline.js";
import { isObject, listIn, objectIn } from "./shape.js";
import { condition, template, type TextPlace } from "./text-place.js";

/** The outline of a flow document, and the pointers of the scopes that stand too deep to be looked into. */
export function buildOutline(document: JsonObject): { root: ScopeOutline; tooDeep: string[] } {
  const tooDeep: string[] = [];
  const spec = objectIn(document.spec);
  const root = buildScope({ json: spec, path: "/spec", suffix: "", variables: [] }, null, null, tooDeep);
  for (const ending of buildEndings(spec, root, tooDeep)) root.endings.push(ending);
  return { root, tooDeep };
}

const flowSections = [
  { section: "onFailure", variables: ["error"] },
  { section: "finally", variables: [] },
] as const;

function buildEndings(spec: JsonObject, root: ScopeOutline, tooDeep: string[]): ScopeOutline[] {
  return flowSections.flatMap(({ section, variables }) => {
    const json = spec[section];
    if (!isObject(json)) return [];
    const nested = { json, path: `/spec/${section}`, suffix: section, variables, section };
    return [buildScope(nested, null, root, tooDeep)];
  });
}

function buildScope(
  nested: NestedScope,
  container: StepOutline | null,
  guarded: ScopeOutline | null,
  tooDeep: string[],
): ScopeOutline & { readonly endings: ScopeOutline[] } {
  const steps: StepOutline[] = [];
  const byName = new Map<string, StepOutline>();
  const scope: ScopeOutline & { readonly endings: ScopeOutline[] } = {
    path: nested.path,
    id: `${container?.id ?? ""}${nested.suffix}`,
    json: nested.json,
    container,
    section: nested.section ?? null,
    guarded,
    endings: [],
    variables: nested.variables,
    steps,
    byName,
    depth: container ? container.scope.depth + 1 : 0,
    texts: [...scopeTexts(nested), ...(nested.texts ?? [])],
  };
  if (scope.depth > MAX_SCOPE_DEPTH) {
    tooDeep.push(nested.path);
    return scope;
  }
  for (const [index, json] of listIn(nested.json.steps).entries()) {
    if (!isObject(json)) continue;
    const step = buildStep(json, pointerTo(`${nested.path}/steps`, index), steps.length, scope, tooDeep);
    steps.push(step);
    if (!byName.has(step.name)) byName.set(step.name, step);
  }
  return scope;
}

function buildStep(
  json: JsonObject,
  path: string,
  index: number,
  scope: ScopeOutline,
  tooDeep: string[],
): StepOutline {
  const name = typeof json.name === "string" ? json.name : "";
  const verb = verbOf(json);
  const definition = verb && definitionOf(verb);
  const scopes: ScopeOutline[] = [];
  const id = scope.id === "" ? name : `${scope.id}.${name}`;
  const texts = [...commonTexts(json, path), ...(definition?.texts(json, path) ?? [])];
  const step: StepOutline = { path, id, name, index, json, scope, verb, scopes, texts };
  for (const nested of definition?.scopes(json, path) ?? [])
    scopes.push(buildScope(nested, step, guardedBy(nested, step), tooDeep));
  return step;
}

/** What takes a step back comes after all steps of the scope that the step is in. */
function guardedBy({ section }: NestedScope, { scope, scopes }: StepOutline): ScopeOutline | null {
  if (!section) return null;
  return section === "compensate" ? scope : scopes[0]!;
}

/** Null: none, or several. */
function verbOf(step: JsonObject): Verb | null {
  const used = verbNames.filter((verb) => step[verb] !== undefined);
  return used.length === 1 ? used[0]! : null;
}

function commonTexts(step: JsonObject, path: string): TextPlace[] {
  const texts: TextPlace[] = [];
  if (step.if !== undefined) texts.push(condition(step.if, `${path}/if`));
  const onError = objectIn(step.onError);
  if (onError.output !== undefined) texts.push(template(onError.output, `${path}/onError/output`, ["error"]));
  // Beside `steps` it is the scope's.
  if (step.output !== undefined && step.steps === undefined)
    texts.push(template(step.output, `${path}/output`, ["result"]));
  return texts;
}

function scopeTexts({ json, path }: NestedScope): TextPlace[] {
  const texts: TextPlace[] = Object.entries(objectIn(json.vars)).map(([name, value]: [string, Json]) => ({
    ...template(value, pointerTo(`${path}/vars`, name)),
    moment: "start",
  }));
  if (json.output !== undefined) texts.push({ ...template(json.output, `${path}/output`), moment: "end" });
  return texts;
}

/** All scopes, each before what is inside it. */
export function* scopesIn(scope: ScopeOutline): Generator<ScopeOutline> {
  yield scope;
  for (const step of scope.steps) for (const inner of step.scopes) yield* scopesIn(inner);
  for (const ending of scope.endings) yield* scopesIn(ending);
}
