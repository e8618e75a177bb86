import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Finding, Findings } from "../diagnostics/findings.js";
import type { Json, JsonObject } from "../../json.js";
import { pointerTo } from "./json-pointer.js";
import { MAX_ALIASED_NODES, MAX_COLLECTION_DEPTH } from "./limits.js";
import { ambiguityFinding, keyFinding, scalarFinding, tagFinding } from "./node-findings.js";
import { spanOfNode } from "./places.js";
import type { SourceText, Span } from "./source-text.js";

/**
 * Reads a YAML document as JSON and reports what JSON does not have, and what other readers would read differently.
 * Reading goes on after a fault, so that all are found. Objects have no prototype.
 */
export class JsonReader {
  readonly #source: SourceText;
  readonly #findings: Findings;
  readonly #anchors = new Map<string, Node>();
  /** Collections that are being read: an alias to one of them would have no end. */
  readonly #open = new Set<Node>();
  #aliasDepth = 0;
  #aliasedNodes = 0;

  constructor(source: SourceText, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  read(node: Node | null, path: string, depth = 0): Json {
    if (node === null || depth > MAX_COLLECTION_DEPTH) return null;
    if (this.#aliasDepth > 0 && ++this.#aliasedNodes > MAX_ALIASED_NODES) return null;
    if (isAlias(node)) return this.#readAlias(node, node.source, path, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (this.#report(tagFinding(node, path, this.#source))) return null;
    return isScalar(node) ? this.#readScalar(node, path) : this.#readCollection(node, path, depth + 1);
  }

  #readScalar(node: Scalar, path: string): Json {
    if (this.#report(ambiguityFinding(node, path, "value", this.#source))) return node.source!;
    this.#report(scalarFinding(node, path, this.#source));
    return node.value as Json;
  }

  #readCollection(node: Node, path: string, depth: number): Json {
    this.#open.add(node);
    const json = isMap(node) ? this.#readMap(node, path, depth) : this.#readList(node, path, depth);
    this.#open.delete(node);
    return json;
  }

  #readList(node: Node, path: string, depth: number): Json[] {
    const items = isSeq(node) ? (node.items as Node[]) : [];
    return items.map((item, index) => this.read(item, pointerTo(path, index), depth));
  }

  #readMap(map: YAMLMap, path: string, depth: number): JsonObject {
    const json = Object.create(null) as JsonObject;
    const seen = new Map<string, Node>();
    for (const { key: node, value } of map.items as Pair<Node | null, Node | null>[]) {
      const key = this.#readKey(node, path);
      if (key === null) continue;
      const earlier = seen.get(key);
      if (earlier) this.#reportDuplicate(key, node, earlier, path);
      else seen.set(key, node!);
      json[key] = this.read(value, pointerTo(path, key), depth);
    }
    return json;
  }

  /** Null: the key cannot be used. */
  #readKey(node: Node | null, path: string): string | null {
    const text = isScalar(node) ? (node.source ?? "") : "";
    if (isScalar(node) && text !== "<<") {
      if (this.#report(tagFinding(node, path, this.#source))) return null;
      if (this.#report(ambiguityFinding(node, pointerTo(path, text), "key", this.#source))) return text;
    }
    if (this.#report(keyFinding(node, path, this.#source))) return null;
    return (node as Scalar<string>).value;
  }

  #readAlias(alias: Node, name: string, path: string, depth: number): Json {
    const target = this.#anchors.get(name);
    const span = spanOfNode(alias, this.#source);
    if (!target || this.#open.has(target)) {
      this.#report(target ? recursiveAlias(name, path, span) : unknownAlias(name, path, span));
      return null;
    }
    const wasWithin = this.#aliasedNodes <= MAX_ALIASED_NODES;
    this.#aliasDepth++;
    const json = this.read(target, path, depth);
    this.#aliasDepth--;
    if (wasWithin && this.#aliasedNodes > MAX_ALIASED_NODES) this.#report(tooManyAliases(path, span));
    return json;
  }

  #reportDuplicate(key: string, node: Node | null, earlier: Node, path: string): void {
    this.#report({
      code: "DuplicateKey",
      message: `the key \`${key}\` stands twice in this mapping`,
      path: pointerTo(path, key),
      span: spanOfNode(node, this.#source),
      help: "keep one of the two",
      related: [{ message: "the first is here", span: spanOfNode(earlier, this.#source) }],
    });
  }

  #report(finding: Finding | null): boolean {
    if (finding) this.#findings.add(finding);
    return finding !== null;
  }
}

function unknownAlias(name: string, path: string, span: Span): Finding {
  return {
    code: "InvalidYaml",
    message: `the alias \`*${name}\` has no anchor before it`,
    path,
    span,
    help: `write \`&${name}\` before the value it stands for, or quote the text`,
  };
}

function recursiveAlias(name: string, path: string, span: Span): Finding {
  return {
    code: "TooManyAliases",
    message: `the alias \`*${name}\` stands inside its own anchor`,
    path,
    span,
    help: "a value cannot contain itself: write it out",
  };
}

function tooManyAliases(path: string, span: Span): Finding {
  return {
    code: "TooManyAliases",
    message: `aliases repeat more than ${MAX_ALIASED_NODES.toLocaleString("en")} values`,
    path,
    span,
    help: "write the values once and read them by an expression",
  };
}
