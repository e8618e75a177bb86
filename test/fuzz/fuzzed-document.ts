/** An OpenAPI document, as far as it is changed here. */
interface OpenApi {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
}

interface Operation {
  readonly parameters?: { readonly name: string; readonly in: string; schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { schema: Schema } } };
}

interface Schema {
  readonly [key: string]: unknown;
}

/** What there is on the server: guessed names name nothing. */
export type Names = { readonly [parameter: string]: string };

const textTypes = ["application/yaml", "text/yaml"];

/**
 * The API's document for a fuzzer: where a path names something, what there is is named, so that every other name is a
 * wrong one; and any text is a text, also one that reads as a number.
 */
export function fuzzedDocument(document: OpenApi, names: Names): OpenApi {
  const copy = structuredClone(document);
  for (const operation of Object.values(copy.paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? []) {
      const name = parameter.in === "path" ? names[parameter.name] : undefined;
      if (name !== undefined) parameter.schema = { type: "string", enum: [name] };
    }
    for (const type of textTypes) {
      const content = operation.requestBody?.content[type];
      if (content) content.schema = {};
    }
  }
  const { properties } = copy.components.schemas["RunStart"] as { properties: Record<string, Schema> };
  properties["flow"] = { type: "string", enum: [names["flow"]] };
  return copy;
}
