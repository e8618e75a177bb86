import type { Json } from "@flowrunner/engine";
import { isCollection, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, Node, Pair } from "yaml";
import type { Path } from "../../text/yaml-text.js";

/** Where the cursor is in a document, as far as somebody has written it. */
export interface CursorPlace {
  /** In a key, which `path` ends with as it is so far, or in the value there. */
  readonly kind: "key" | "value";
  readonly path: Path;
  /** What the key or the value says before the cursor. */
  readonly before: string;
  /** Whether it stands in braces or brackets. */
  readonly isInBraces: boolean;
  /** What the text says, with a mark where the cursor is. */
  readonly document: Json;
}

/** Written where the cursor is, so that there is a key or a value to be found. */
const mark = "cursor\u{10FFFD}";

/** Null: in a comment, or the text is nothing that can be read. */
export function cursorPlace(text: string, offset: number): CursorPlace | null {
  const document = parseDocument(text.slice(0, offset) + mark + text.slice(offset), { prettyErrors: false });
  const found = find(document);
  if (!found) return null;
  try {
    return { ...found, document: document.toJS() as Json };
  } catch {
    return null;
  }
}

type Around = readonly (Document | Node | Pair)[];

function find(root: Document): Omit<CursorPlace, "document"> | null {
  let found: Omit<CursorPlace, "document"> | null = null;
  visit(root, {
    Scalar(key, { value }, around) {
      const at = typeof value === "string" ? value.indexOf(mark) : -1;
      if (at === -1) return undefined;
      const path = [...wayTo(around), lastOf(around, key)];
      const kind = key === "key" ? "key" : "value";
      found = { kind, path, before: String(value).slice(0, at), isInBraces: isInBraces(around) };
      return visit.BREAK;
    },
  });
  return found;
}

/** Keys and indexes down to the map or list that a scalar is in. */
function wayTo(around: Around): Path {
  return around.slice(0, -1).flatMap((node, index): Path => {
    if (isPair(node)) return [keyOf(node)];
    return isSeq(node) ? [node.items.indexOf(around[index + 1])] : [];
  });
}

function lastOf(around: Around, key: unknown): string | number {
  const parent = around.at(-1);
  return isPair(parent) ? keyOf(parent) : Number(key);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

function isInBraces(around: Around): boolean {
  return around.some((node) => isCollection(node) && node.flow === true);
}
