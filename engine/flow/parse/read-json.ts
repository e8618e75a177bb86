import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Findings } from "../diagnostics/findings.js";
import type { Json, JsonObject } from "../../json.js";
import { ambiguityOf } from "./ambiguous-scalar.js";
import { pointerTo } from "./json-pointer.js";
import { MAX_ALIASED_NODES, MAX_COLLECTION_DEPTH } from "./limits.js";
import { quoted } from "./quote.js";
import { spanOfNode } from "./places.js";
import type { SourceText, Span } from "./source-text.js";
import { findCutExpression, findTaggedExpression } from "./unquoted-value.js";

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a YAML document as JSON and reports what JSON does not have, and what other readers would read differently.
 * Reading goes on after a fault, so that all are found. Objects have no prototype.
 */
export class JsonReader {
  readonly #source: SourceText;
  readonly #findings: Findings;
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  #aliasDepth = 0;
  #aliasedNodes = 0;

  constructor(source: SourceText, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  read(node: Node | null, path: string, depth = 0): Json {
    if (node === null) return null;
    if (this.#aliasDepth > 0 && ++this.#aliasedNodes > MAX_ALIASED_NODES) return null;
    if (isAlias(node)) return this.#readAlias(node, node.source, path, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    this.#checkTag(node, path);
    if (isScalar(node)) return this.#readScalar(node, path);
    return depth > MAX_COLLECTION_DEPTH ? null : this.#readCollection(node, path, depth + 1);
  }

  #readCollection(node: Node, path: string, depth: number): Json {
    this.#open.add(node);
    const json = isMap(node)
      ? this.#readMap(node, path, depth)
      : isSeq(node)
        ? node.items.map((item, index) => this.read(item as Node, pointerTo(path, index), depth))
        : null;
    this.#open.delete(node);
    return json;
  }

  #readAlias(alias: Node, name: string, path: string, depth: number): Json {
    const target = this.#anchors.get(name);
    const span = spanOfNode(alias, this.#source);
    if (!target) {
      const help = `write \`&${name}\` before the value it stands for, or quote the text`;
      this.#findings.add({
        code: "InvalidYaml",
        message: `the alias \`*${name}\` has no anchor before it`,
        path,
        span,
        help,
      });
      return null;
    }
    if (this.#open.has(target)) {
      this.#findings.add({
        code: "TooManyAliases",
        message: `the alias \`*${name}\` stands inside its own anchor`,
        path,
        span,
        help: "a value cannot contain itself: write it out",
      });
      return null;
    }
    const wasWithin = this.#aliasedNodes <= MAX_ALIASED_NODES;
    this.#aliasDepth++;
    const json = this.read(target, path, depth);
    this.#aliasDepth--;
    if (wasWithin && this.#aliasedNodes > MAX_ALIASED_NODES) this.#reportTooManyAliases(path, span);
    return json;
  }

  #reportTooManyAliases(path: string, span: Span): void {
    this.#findings.add({
      code: "TooManyAliases",
      message: `aliases repeat more than ${MAX_ALIASED_NODES.toLocaleString("en")} values`,
      path,
      span,
      help: "write the values once and read them by an expression",
    });
  }

  #readMap(map: YAMLMap, path: string, depth: number): JsonObject {
    const json = Object.create(null) as JsonObject;
    const seen = new Map<string, Node>();
    for (const pair of map.items as Pair<Node | null, Node | null>[]) {
      const key = this.#readKey(pair.key, path);
      if (key === null) continue;
      const earlier = seen.get(key);
      if (earlier) this.#reportDuplicate(key, pair.key!, earlier, path);
      else seen.set(key, pair.key!);
      json[key] = this.read(pair.value, pointerTo(path, key), depth);
    }
    return json;
  }

  /** Null: the key was reported and cannot be used. */
  #readKey(node: Node | null, path: string): string | null {
    const span = spanOfNode(node, this.#source);
    const report = (message: string, help: string, text?: string) =>
      this.#findings.add({
        code: "InvalidKey",
        message,
        path,
        span,
        help,
        fix: text === undefined ? undefined : { span, text },
      });
    if (!isScalar(node)) {
      report("a key must be text", "write the key in quotes");
      return null;
    }
    if (node.type === "PLAIN" && node.source === "<<") {
      const help = "write the keys out, or repeat a whole value by an alias";
      this.#findings.add({
        code: "UnsupportedYaml",
        message: "merge keys (`<<`) are not supported",
        path,
        span,
        help,
      });
      return null;
    }
    this.#checkTag(node, path);
    if (this.#reportAmbiguity(node, pointerTo(path, node.source ?? ""), "key")) return node.source ?? null;
    if (typeof node.value !== "string") {
      report(`the key ${shown(node)} is not text`, "write the key in quotes", quoted(node.source ?? ""));
      return node.source ?? null;
    }
    if (FORBIDDEN_KEYS.has(node.value)) {
      report(`the key \`${node.value}\` is not allowed in data`, "choose another name");
      return null;
    }
    return node.value;
  }

  #reportDuplicate(key: string, node: Node, earlier: Node, path: string): void {
    this.#findings.add({
      code: "DuplicateKey",
      message: `the key \`${key}\` stands twice in this mapping`,
      path: pointerTo(path, key),
      span: spanOfNode(node, this.#source),
      help: "keep one of the two",
      related: [{ message: "the first is here", span: spanOfNode(earlier, this.#source) }],
    });
  }

  #readScalar(node: Scalar, path: string): Json {
    const { value } = node;
    if (this.#reportAmbiguity(node, path, "value")) return node.source ?? null;
    const cut = findCutExpression(node, this.#source);
    if (cut) this.#findings.add({ ...cut, code: "QuoteExpression", path });
    if (typeof value === "number" && isUnsafe(value)) this.#reportUnsafeNumber(node, path);
    return value as Json;
  }

  #reportAmbiguity(node: Scalar, path: string, role: "key" | "value"): boolean {
    if (node.type !== "PLAIN" || node.tag !== undefined || node.source === undefined) return false;
    const ambiguity = ambiguityOf(node.source);
    if (!ambiguity) return false;
    const span = spanOfNode(node, this.#source);
    this.#findings.add({
      code: "AmbiguousScalar",
      message: `the ${role} \`${node.source}\` is ${ambiguity.yaml11} in YAML 1.1 (kubectl) and ${ambiguity.yaml12} in YAML 1.2`,
      path,
      span,
      help: `quote it if it is text: ${quoted(node.source)}${ambiguity.yaml12 === "text" ? "" : "; else write the number in plain digits"}`,
      fix: { span, text: quoted(node.source) },
    });
    return true;
  }

  #reportUnsafeNumber(node: Scalar, path: string): void {
    const span = spanOfNode(node, this.#source);
    this.#findings.add({
      code: "UnsafeNumber",
      message: `the number \`${node.source ?? ""}\` cannot be held exactly: whole numbers end at ±2^53, and infinity and NaN are no JSON`,
      path,
      span,
      help: "quote it to pass it as text",
      fix: { span, text: quoted(node.source ?? "") },
    });
  }

  #checkTag(node: Node, path: string): void {
    const { tag } = node;
    if (tag === undefined || tag === "tag:yaml.org,2002:str") return;
    const expression = findTaggedExpression(node, tag, this.#source);
    if (expression) return this.#findings.add({ ...expression, code: "QuoteExpression", path });
    this.#findings.add({
      code: "UnsupportedYaml",
      message: `the tag \`${tag.replace("tag:yaml.org,2002:", "!!")}\` is not supported`,
      path,
      span: spanOfNode(node, this.#source),
      help: "remove the tag; to make a value text, quote it",
    });
  }
}

function isUnsafe(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
}

function shown(node: Scalar): string {
  return node.source ? `\`${node.source}\`` : "(nothing)";
}
