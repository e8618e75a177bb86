/** A JSON Schema; what is not understood here stays in it as it is. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

type SchemaObject = Exclude<Schema, boolean>;

/** One property of an object's schema. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** The properties that a schema describes, in its order. */
export function fieldsOf(schema: Schema): readonly Field[] {
  const { properties, required } = objectOf(schema);
  if (typeof properties !== "object" || properties === null) return [];
  const names = Array.isArray(required) ? required : [];
  return Object.entries(properties as Record<string, Schema>).map(([name, described]) => ({
    name,
    schema: described,
    isRequired: names.includes(name),
  }));
}

/** The schema with other properties; `properties` and `required` are left out where they would be empty. */
export function withFields(schema: Schema, fields: readonly Field[]): Schema {
  const { properties: _properties, required: _required, ...rest } = objectOf(schema);
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    ...rest,
    ...(fields.length > 0 && {
      properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
    }),
    ...(required.length > 0 && { required }),
  };
}

/** A name that no field has: `field`, `field2`, … */
export function freeName(fields: readonly Field[]): string {
  const taken = new Set(fields.map(({ name }) => name));
  let name = "field";
  for (let count = 2; taken.has(name); count += 1) name = `field${count}`;
  return name;
}

function objectOf(schema: Schema): SchemaObject {
  return typeof schema === "boolean" ? {} : schema;
}
