/** A JSON Schema as the engine's files hold it. */
export type Schema = { readonly [keyword: string]: unknown };
export type Definitions = { readonly [name: string]: Schema };

/** Of an object's unknown keys: kept, so that the engine tells of them; or pruned, and told of by the API server. */
export type UnknownKeys = "keep" | "prune";

const anything = { "x-kubernetes-preserve-unknown-fields": true };
/** The API server drops a null, before anybody sees it, where a schema does not say that it may be. */
const anyValue = { ...anything, nullable: true };
const taken = ["minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "minProperties"];

/**
 * What a structural schema of Kubernetes can say of the engine's schemas: types, closed objects, bounds, descriptions.
 * Where a value may have several types, and in the steps of nested scopes, it lets everything pass: the engine checks
 * that.
 */
export class StructuralSchemas {
  constructor(
    private readonly definitions: Definitions,
    private readonly unknownKeys: UnknownKeys,
  ) {}

  /** The schema of a definition; of several objects, one that has the keys of all, without those of `without`. */
  of(names: readonly string[], without: readonly string[] = []): Schema {
    const union = unionOf(names.map((name) => this.definitions[name]!));
    const properties = Object.entries(union.properties as Definitions).filter(
      ([key]) => !without.includes(key),
    );
    const required = (union.required as string[]).filter((key) => !without.includes(key));
    return this.#object({ ...union, required, properties: Object.fromEntries(properties) }, []);
  }

  /** `outer`: the definitions around. A list of steps inside a step goes no deeper. */
  #convert(schema: Schema, outer: readonly string[]): Schema {
    const { $ref, description } = schema;
    if (typeof $ref === "string") return this.#definition($ref.slice("#/$defs/".length), description, outer);
    const { enum: values, type } = schema;
    const told = description === undefined ? {} : { description };
    if (Array.isArray(values)) return { ...told, type: "string", enum: values };
    if (type === "array")
      return { ...told, type, ...bounds(schema), items: this.#convert(schema.items as Schema, outer) };
    if (type === "object") return this.#object(schema, outer);
    return typeof type === "string" ? { ...told, type, ...bounds(schema) } : { ...told, ...anyValue };
  }

  #definition(name: string, description: unknown, outer: readonly string[]): Schema {
    const definition = this.definitions[name]!;
    const told = description === undefined ? definition : { ...definition, description };
    if (name !== "Step") return this.#convert(told, [...outer, name]);
    if (outer.includes("Step")) return { type: "object", ...anything };
    const verbs = (definition.anyOf as { $ref: string }[]).map(({ $ref }) => $ref.slice("#/$defs/".length));
    const union = unionOf(verbs.map((verb) => this.definitions[verb]!));
    return this.#object({ ...union, description: told.description }, [...outer, name]);
  }

  #object(schema: Schema, outer: readonly string[]): Schema {
    const { description, properties, required = [], additionalProperties } = schema;
    const told = description === undefined ? {} : { description };
    if (!properties)
      return { ...told, type: "object", ...this.#values(additionalProperties, outer), ...bounds(schema) };
    const converted = Object.entries(properties as Definitions).map(
      ([key, part]) => [key, this.#convert(part, outer)] as const,
    );
    return {
      ...told,
      type: "object",
      ...((required as string[]).length > 0 && { required }),
      ...(this.unknownKeys === "keep" && anything),
      properties: Object.fromEntries(converted),
    };
  }

  /** Of a mapping of names to values: CEL rules can compare it only if nothing, or a type, is said of the values. */
  #values(schema: unknown, outer: readonly string[]): Schema {
    if (typeof schema !== "object") return anything;
    const values = this.#convert(schema as Schema, outer);
    return "type" in values ? { additionalProperties: values } : anything;
  }
}

function bounds(schema: Schema): Schema {
  return Object.fromEntries(taken.filter((keyword) => keyword in schema).map((key) => [key, schema[key]]));
}

/** An object that may be any of these: it has all their keys, as the first one describes them, and needs what all need. */
function unionOf(objects: readonly Schema[]): Schema {
  const [first, ...others] = objects as [Schema, ...Schema[]];
  const required = (first.required as string[]).filter((key) =>
    others.every((other) => (other.required as string[]).includes(key)),
  );
  const properties: Record<string, Schema> = {};
  for (const object of objects)
    for (const [key, part] of Object.entries(object.properties as Definitions)) properties[key] ??= part;
  const { description } = first;
  return { ...(others.length === 0 && { description }), required, properties };
}
