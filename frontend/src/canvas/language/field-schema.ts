import { flowSchema, type Verb } from "@flowrunner/engine";

/** What the language's schema says of a key, as far as a form needs it. */
export interface FieldSchema {
  readonly description?: string;
  /** What is allowed, in words. */
  readonly expects?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly properties?: { readonly [key: string]: FieldSchema };
  readonly additionalProperties?: FieldSchema | false;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Of a whole document. */
export const documentSchema = flowSchema as unknown as FieldSchema;

const definitions = flowSchema.$defs as unknown as { readonly [name: string]: FieldSchema };

/** The keys of a verb's steps. */
export function keysOfVerb(verb: Verb): { readonly [key: string]: FieldSchema } {
  return stepOf(verb).properties ?? {};
}

/** What a verb does, in a line. */
export function describeVerb(verb: Verb): string {
  return (stepOf(verb).description ?? "").replaceAll("`", "");
}

/** What a key of a flow means, in a line. */
export function describeFlowKey(key: string): string {
  return (definitions["FlowSpec"]!.properties?.[key]?.description ?? "").replaceAll("`", "");
}

/** `RunStep` of `run`. */
function stepOf(verb: Verb): FieldSchema {
  return definitions[`${verb.charAt(0).toUpperCase()}${verb.slice(1)}Step`]!;
}

/** What a schema refers to, with its own description before that one's. */
export function resolved(schema: FieldSchema): FieldSchema {
  const name = nameOf(schema);
  return name === null ? schema : { ...definitions[name], ...schema };
}

/** `Condition` of a reference to it; null: the schema stands for itself. */
export function nameOf({ $ref }: FieldSchema): string | null {
  return $ref ? $ref.slice($ref.lastIndexOf("/") + 1) : null;
}
