import type { Json, JsonObject } from "../json.js";
import { isObject } from "./shapes.js";
import { resolveUri, splitUri } from "./uri.js";
import { subschemasOf } from "./keyword-uses.js";

/** A schema with an identity of its own: the document's root, or a subschema with `$id`. */
export interface Resource {
  readonly uri: string;
  readonly root: Json;
  readonly anchors: Map<string, Json>;
  readonly dynamicAnchors: Map<string, Json>;
}

export interface Target {
  readonly schema: Json;
  readonly resource: Resource;
}

/**
 * A tenant's schema with what its `$id`, `$anchor` and `$dynamicAnchor` name. Nothing outside the document is ever
 * fetched. Schemas are treated as immutable: a document is built once per schema object.
 */
export class SchemaDocument {
  readonly root: Resource;
  readonly #resources = new Map<string, Resource>();
  /** Every subschema in a place where schemas stand. */
  readonly #owners = new Map<Json, Resource>();
  readonly #targets = new Map<Resource, Map<string, Target | undefined>>();

  static readonly #known = new WeakMap<object, SchemaDocument>();

  static of(schema: Json): SchemaDocument {
    if (!isObject(schema)) return new SchemaDocument(schema);
    let document = SchemaDocument.#known.get(schema);
    if (!document) SchemaDocument.#known.set(schema, (document = new SchemaDocument(schema)));
    return document;
  }

  private constructor(schema: Json) {
    const nameless = this.#open("", schema);
    const open: Target[] = [{ schema, resource: nameless }];
    for (let next = open.pop(); next; next = open.pop()) {
      // One object may stand in many places (a YAML alias): visiting it again could take for ever.
      if (!isObject(next.schema) || this.#owners.has(next.schema)) continue;
      const resource = this.#enter(next.schema, next.resource);
      for (const { schema } of subschemasOf(next.schema)) open.push({ schema, resource });
    }
    this.root = this.#owners.get(schema) ?? nameless;
  }

  /** The resource a schema belongs to; undefined for a schema in a place the vocabulary does not know. */
  ownerOf(schema: Json): Resource | undefined {
    return this.#owners.get(schema);
  }

  /** What a `$ref` means within `from`; undefined when the document has no such schema. */
  resolve(reference: string, from: Resource): Target | undefined {
    let targets = this.#targets.get(from);
    if (!targets) this.#targets.set(from, (targets = new Map()));
    if (!targets.has(reference)) targets.set(reference, this.#find(reference, from));
    return targets.get(reference);
  }

  #find(reference: string, from: Resource): Target | undefined {
    const resource = this.#resources.get(resolveUri(from.uri, reference));
    const fragment = decode(splitUri(reference).fragment ?? "");
    if (!resource || fragment === undefined) return undefined;
    if (fragment === "") return { schema: resource.root, resource };
    if (fragment.startsWith("/")) return this.#follow(fragment, resource);
    const schema = resource.anchors.get(fragment);
    return schema === undefined ? undefined : { schema, resource };
  }

  #follow(pointer: string, from: Resource): Target | undefined {
    let { root: schema } = from;
    let resource = from;
    for (const segment of pointer.slice(1).split("/")) {
      const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      if (schema === null || typeof schema !== "object" || !Object.hasOwn(schema, key)) return undefined;
      schema = (schema as JsonObject)[key]!;
      resource = this.#owners.get(schema) ?? resource;
    }
    return { schema, resource };
  }

  #enter(schema: JsonObject, outer: Resource): Resource {
    const id = own(schema, "$id");
    const resource = id === undefined ? outer : this.#open(resolveUri(outer.uri, id), schema);
    this.#owners.set(schema, resource);
    const anchor = own(schema, "$anchor");
    if (anchor !== undefined) resource.anchors.set(anchor, schema);
    const dynamicAnchor = own(schema, "$dynamicAnchor");
    if (dynamicAnchor !== undefined) {
      resource.anchors.set(dynamicAnchor, schema);
      resource.dynamicAnchors.set(dynamicAnchor, schema);
    }
    return resource;
  }

  #open(uri: string, root: Json): Resource {
    const resource = { uri, root, anchors: new Map<string, Json>(), dynamicAnchors: new Map<string, Json>() };
    this.#resources.set(uri, resource);
    return resource;
  }
}

function own(schema: JsonObject, keyword: string): string | undefined {
  const operand = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return typeof operand === "string" ? operand : undefined;
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
