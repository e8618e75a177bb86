import { isScalar, type Node, type Scalar } from "yaml";
import type { Finding } from "../diagnostics/findings.js";
import { ambiguityOf } from "./ambiguous-scalar.js";
import { spanOfNode } from "./places.js";
import { quoted } from "./quote.js";
import type { SourceText } from "./source-text.js";
import { findCutExpression, findTaggedExpression } from "./unquoted-value.js";

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A tag: `!!str` is the only one that changes nothing. */
export function tagFinding(node: Node, path: string, source: SourceText): Finding | null {
  const { tag } = node;
  if (tag === undefined || tag === "tag:yaml.org,2002:str") return null;
  const expression = findTaggedExpression(node, tag, source);
  if (expression) return { ...expression, code: "QuoteExpression", path };
  return {
    code: "UnsupportedYaml",
    message: `the tag \`${tag.replace("tag:yaml.org,2002:", "!!")}\` is not supported`,
    path,
    span: spanOfNode(node, source),
    help: "remove the tag; to make a value text, quote it",
  };
}

/** A plain scalar that YAML 1.1 and 1.2 read differently. */
export function ambiguityFinding(
  node: Scalar,
  path: string,
  role: "key" | "value",
  source: SourceText,
): Finding | null {
  const text = node.source;
  if (node.type !== "PLAIN" || node.tag !== undefined || text === undefined) return null;
  const ambiguity = ambiguityOf(text);
  if (!ambiguity) return null;
  const { yaml11, yaml12 } = ambiguity;
  const span = spanOfNode(node, source);
  return {
    code: "AmbiguousScalar",
    message: `the ${role} \`${text}\` is ${yaml11} in YAML 1.1 (kubectl) and ${yaml12} in YAML 1.2`,
    path,
    span,
    help: `quote it if it is text: ${quoted(text)}${yaml12 === "text" ? "" : "; else write the number in plain digits"}`,
    fix: { span, text: quoted(text) },
  };
}

/** A value that is cut off by a comment, or a number that JSON does not have. */
export function scalarFinding(node: Scalar, path: string, source: SourceText): Finding | null {
  const cut = findCutExpression(node, source);
  if (cut) return { ...cut, code: "QuoteExpression", path };
  if (typeof node.value !== "number" || isExact(node.value)) return null;
  const span = spanOfNode(node, source);
  const text = node.source ?? String(node.value);
  return {
    code: "UnsafeNumber",
    message: `the number \`${text}\` cannot be held exactly: whole numbers end at ±2^53, and infinity and NaN are no JSON`,
    path,
    span,
    help: "quote it to pass it as text",
    fix: { span, text: quoted(text) },
  };
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** A key that cannot be a key of JSON, or must not be. */
export function keyFinding(node: Node | null, path: string, source: SourceText): Finding | null {
  const span = spanOfNode(node, source);
  const fault = { code: "InvalidKey", path, span, help: "write the key in quotes" } as const;
  if (!isScalar(node)) return { ...fault, message: "a key must be text" };
  if (node.type === "PLAIN" && node.source === "<<")
    return {
      ...fault,
      code: "UnsupportedYaml",
      message: "merge keys (`<<`) are not supported",
      help: "write the keys out, or repeat a whole value by an alias",
    };
  if (typeof node.value !== "string") {
    const text = node.source ?? "";
    return { ...fault, message: `the key \`${text}\` is not text`, fix: { span, text: quoted(text) } };
  }
  if (!FORBIDDEN_KEYS.has(node.value)) return null;
  return {
    ...fault,
    message: `the key \`${node.value}\` is not allowed in data`,
    help: "choose another name",
  };
}
