import type { Application } from "../application.js";
import { keyword, silentKeyword } from "../keyword.js";
import type { Scope } from "../position.js";
import type { Target } from "../schema-document.js";
import { schemasByName, text } from "../shapes.js";

/** Keywords that name schemas, and those that use another schema by its name. */
export const referenceKeywords = [
  silentKeyword("$schema", text),
  silentKeyword("$id", text),
  silentKeyword("$anchor", text),
  silentKeyword("$dynamicAnchor", text),
  silentKeyword("$defs", schemasByName),
  silentKeyword("definitions", schemasByName),
  keyword("$ref", text, (reference, at) => at.follow(resolve("$ref", reference, at), "$ref")),
  keyword("$dynamicRef", text, (reference, at) =>
    at.follow(resolveDynamically(reference, at), "$dynamicRef"),
  ),
];

function resolve(keyword: string, reference: string, at: Application): Target {
  const { document, scope } = at.position;
  const target = document.resolve(reference, scope.resource);
  if (!target)
    throw at.undecidable(keyword, `its schema refers to ${reference}, which is not in the document`);
  return target;
}

/** The outermost schema on the way here with the same dynamic anchor, if the plain target has one at all. */
function resolveDynamically(reference: string, at: Application): Target {
  const target = resolve("$dynamicRef", reference, at);
  const name = reference.slice(reference.indexOf("#") + 1);
  if (target.resource.dynamicAnchors.get(name) !== target.schema) return target;
  let outermost = target;
  for (let scope: Scope | undefined = at.position.scope; scope; scope = scope.outer) {
    at.spend(1);
    const schema = scope.resource.dynamicAnchors.get(name);
    if (schema !== undefined) outermost = { schema, resource: scope.resource };
  }
  return outermost;
}
