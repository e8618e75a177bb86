import { Composer, Lexer, Parser, type Document, type ParsedNode } from "yaml";
import { MAX_COLLECTION_DEPTH } from "./limits.js";

export type YamlDocument = Document.Parsed<ParsedNode>;

export type Composed =
  | { readonly kind: "documents"; readonly documents: readonly YamlDocument[] }
  /** Collections stand in each other beyond the limit; `offset` is where. */
  | { readonly kind: "tooDeep"; readonly offset: number };

const options = {
  version: "1.2",
  schema: "core",
  merge: false,
  // Keys are compared by `readJson`, in linear time.
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: true,
  logLevel: "silent",
} as const;

/**
 * The YAML documents of a text. The parser keeps its own stack, but what follows it recurses into collections: so the
 * depth is looked at while parsing, before anything is composed.
 */
export function composeDocuments(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer<ParsedNode, true>(options);
  const documents: YamlDocument[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > MAX_COLLECTION_DEPTH) return { kind: "tooDeep", offset: parser.offset };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return { kind: "documents", documents };
}
