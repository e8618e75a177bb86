import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** Names and numbers from the root of a document down to a value. */
export type Path = readonly (string | number)[];

type Key = string | number;

/** Where a value stands: behind a key, or behind a dash. */
export type Slot =
  | { readonly kind: "pair"; readonly parent: YAMLMap; readonly index: number; readonly value: Node | null }
  | { readonly kind: "item"; readonly parent: YAMLSeq; readonly index: number; readonly value: Node | null };

/** A YAML document with the places of all that it holds. */
export class YamlText {
  private constructor(
    readonly text: string,
    readonly document: Document.Parsed,
    /** What the text says, as JSON has it. */
    readonly value: unknown,
  ) {}

  /** Null: the text is no YAML, or repeats what it has not; as long as that is so, only people can edit it. */
  static parse(text: string): YamlText | null {
    const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false });
    if (document.errors.length > 0) return null;
    try {
      return new YamlText(text, document, document.toJS());
    } catch {
      return null;
    }
  }

  get root(): Node | null {
    return this.document.contents;
  }

  /** The value at a path; undefined where there is none. An alias stands for itself, not for what it repeats. */
  node(path: Path): Node | null | undefined {
    return path.reduce<Node | null | undefined>((at, key) => at && slotIn(at, key)?.value, this.root);
  }

  /** Where the value of a path stands; undefined where there is none, and for the root, which stands behind nothing. */
  slot(path: Path): Slot | undefined {
    const parent = this.node(path.slice(0, -1));
    return parent && path.length > 0 ? slotIn(parent, path.at(-1)!) : undefined;
  }

  /** How much of a path leads to the first collection in braces or brackets, itself or around; null: none does. */
  flowDepth(path: Path): number | null {
    for (let depth = 0; depth <= path.length; depth++) {
      const node = this.node(path.slice(0, depth));
      if (isCollection(node) && node.flow) return depth;
    }
    return null;
  }

  /** Whether a value on the way to a path is repeated from elsewhere: what is changed there is changed here too. */
  isRepeated(path: Path): boolean {
    return path.some((_, depth) => isAlias(this.node(path.slice(0, depth))));
  }

  /** Offset of the beginning of the line that an offset is in. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** Offset of the end of that line, before its line feed. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf("\n", offset);
    return end === -1 ? this.text.length : end;
  }

  /** How many characters stand before an offset in its line. */
  column(offset: number): number {
    return offset - this.lineStart(offset);
  }
}

function slotIn(parent: Node, key: Key): Slot | undefined {
  if (isMap(parent)) {
    const index = parent.items.findIndex(
      (pair) => isScalar(pair.key) && String(pair.key.value) === String(key),
    );
    if (index === -1) return undefined;
    return { kind: "pair", parent, index, value: valueOf(parent.items[index]!) };
  }
  if (!isSeq(parent) || typeof key !== "number" || key >= parent.items.length) return undefined;
  return { kind: "item", parent, index: key, value: parent.items[key] as Node | null };
}

function valueOf(pair: Pair): Node | null {
  return (pair.value as Node | null | undefined) ?? null;
}
