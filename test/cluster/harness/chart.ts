import { parseAllDocuments } from "yaml";

/** An object as the chart renders it. */
export interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly rules?: readonly Rule[];
  readonly data?: Readonly<Record<string, string>>;
}

export interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** The values with which the chart is linted, rendered and, the first, installed. */
export const valuesFiles = ["test-values.yaml", "production-values.yaml"] as const;

export const chart = "charts/flowrunner";

export function objectsOf(manifest: string): readonly Rendered[] {
  return parseAllDocuments(manifest).map((document) => document.toJS() as Rendered);
}

/** A rendered manifest without what is generated anew each time: texts in Secrets, and names made of their digests. */
export function withoutSecrets(manifest: string): string {
  return manifest
    .split(/^---$/m)
    .map((text) => (/^kind: Secret$/m.test(text) ? text.replaceAll(secretLine, "$1(generated)") : text))
    .join("---");
}

const secretLine =
  /^( {2}(?:[a-z-]*(?:password|url|key)|(?:ca|tls)\.(?:crt|key)): ).*$|^( {4}create role \w+ login password ).*$/gm;

/** The part of a JSON Schema that says where values are. */
export interface ValuesSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, ValuesSchema>>;
  readonly additionalProperties?: ValuesSchema | boolean;
}

/** Values with a number wherever one may be: `next` gives it. A map of numbers under any name gets one, `SOME_NUMBER`. */
export function numbersFor(schema: ValuesSchema, next: () => number): Readonly<Record<string, unknown>> {
  const { properties = {}, additionalProperties: others } = schema;
  const places = Object.entries(typeof others === "object" ? { SOME_NUMBER: others } : properties);
  const values = places.map(([name, place]) => [name, numberFor(place, next)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function numberFor(schema: ValuesSchema, next: () => number): unknown {
  const types = [schema.type ?? []].flat();
  if (types.includes("integer") || types.includes("number")) return next();
  const inner = numbersFor(schema, next);
  return Object.keys(inner).length > 0 ? inner : null;
}

/** `pods`, or `apps/deployments named x`: as docs/rbac.md writes what a rule is about. */
export function subjectOf({ apiGroups, resources, resourceNames = [] }: Rule): string {
  const named = resourceNames.length > 0 ? ` named ${quoted(resourceNames)}` : "";
  const [group = ""] = apiGroups;
  return quoted(resources.map((resource) => (group === "" ? resource : `${group}/${resource}`))) + named;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
