import isEqual from "fast-deep-equal";
import { insertItem } from "./insert-item.js";
import { moveItem } from "./move-item.js";
import { removeEntry } from "./remove-entry.js";
import { setValue } from "./set-value.js";
import { applyEdits, type TextEdit } from "./text-edit.js";
import { YamlText, type Path } from "./yaml-text.js";

/** What is done to a document from elsewhere than its text. Indexes count as the lists are before. */
export type Change =
  | { readonly kind: "set"; readonly path: Path; readonly value: unknown; readonly order?: readonly string[] }
  | { readonly kind: "remove"; readonly path: Path }
  | {
      readonly kind: "insert";
      readonly path: Path;
      readonly index: number;
      readonly value: unknown;
      /** How the item is written, from its dash on; for lists that are not in brackets. */
      readonly lines?: readonly string[];
    }
  | { readonly kind: "move"; readonly from: Path; readonly to: Path; readonly index: number };

export interface ChangedText {
  readonly edits: readonly TextEdit[];
  readonly source: YamlText;
}

/**
 * A change as edits of the text, which leave all else as it is written.
 *
 * C1 The text says afterwards what the change means, and nothing else is different: an edit that would not is not made.
 * C2 What is repeated from an anchor is changed at its anchor only.
 *
 * Null: the change cannot be made so.
 */
export function changeText(source: YamlText, change: Change): ChangedText | null {
  if (pathsOf(change).some((path) => source.isRepeated(path))) return null; // C2
  const edits = editsOf(source, change);
  const edited = edits && YamlText.parse(applyEdits(source.text, edits));
  if (!edited || !isEqual(edited.value, valueAfter(source.value, change))) return null; // C1
  return { edits, source: edited };
}

function pathsOf(change: Change): readonly Path[] {
  return change.kind === "move" ? [change.from, change.to] : [change.path];
}

function editsOf(source: YamlText, change: Change): readonly TextEdit[] | null {
  switch (change.kind) {
    case "set":
      return setValue(source, change.path, change.value, change.order);
    case "remove":
      return removeEntry(source, change.path);
    case "insert":
      return insertItem(source, change.path, change.index, change.value, change.lines);
    case "move":
      return moveItem(source, change.from, change.to, change.index);
  }
}

/** What a document holds once a change is made. */
export function valueAfter(value: unknown, change: Change): unknown {
  const after = structuredClone(value);
  switch (change.kind) {
    case "set":
      return setAt(after, change.path, change.value);
    case "remove":
      return removeAt(after, change.path);
    case "insert":
      return insertAt(after, change.path, change.index, change.value);
    case "move": {
      const moved = at(value, change.from);
      const marked = setAt(after, change.from, taken);
      return withoutTaken(insertAt(marked, change.to, change.index, moved));
    }
  }
}

/** Where a moved item was, until it is where it goes to: indexes count as before. */
const taken = Symbol("taken");

type Holder = Record<string | number, unknown>;

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((held, key) => (held as Holder | null | undefined)?.[key], value);
}

function setAt(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const holder = (root ?? {}) as Holder;
  holder[key] = setAt(holder[key], rest, value);
  return holder;
}

function removeAt(root: unknown, path: Path): unknown {
  const holder = at(root, path.slice(0, -1));
  const key = path.at(-1)!;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder as Holder, key);
  return root;
}

function insertAt(root: unknown, path: Path, index: number, value: unknown): unknown {
  const list = at(root, path);
  if (!Array.isArray(list)) return setAt(root, path, [value]);
  list.splice(index, 0, value);
  return root;
}

function withoutTaken(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== taken).map(withoutTaken);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutTaken(held)]));
}
