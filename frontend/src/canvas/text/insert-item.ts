import { isSeq, type Node, type YAMLSeq } from "yaml";
import { entryPlace, type EntryPlace } from "./entry-place.js";
import { indented, renderInFlow, renderItem } from "./render-value.js";
import { insertLines, setValue } from "./set-value.js";
import type { TextEdit } from "./text-edit.js";
import type { Path, YamlText } from "./yaml-text.js";

/** Puts an item before the one at `index` of a list, or at its end; where there is no list, one is made. Null: there is no place. */
export function insertItem(
  source: YamlText,
  path: Path,
  index: number,
  value: unknown,
  lines: readonly string[] = renderItem(value),
): readonly TextEdit[] | null {
  const list = source.node(path);
  if (isSeq(list) && list.flow && list.items.length === 0 && isPlain(value))
    return insertAlone(list, renderInFlow(value));
  if (!isSeq(list) || list.items.length === 0) return setValue(source, path, [value]);
  if (list.flow) return insertInFlow(list, index, renderInFlow(value));
  return insertItemLines(source, list, index, lines);
}

/** The same with the lines of an item, from its dash on, as seen from there; the list has items, one below the other. */
export function insertItemLines(
  source: YamlText,
  list: YAMLSeq,
  index: number,
  lines: readonly string[],
): readonly TextEdit[] | null {
  const first = placeOf(source, list, 0);
  if (!first) return null;
  const text = indented(lines, first.column);
  const gap = areApart(source, list) ? "\n" : "";
  if (index < list.items.length) {
    const place = placeOf(source, list, index);
    if (!place) return null;
    if (!place.isInline) return [{ from: place.from, to: place.from, insert: `${text}\n${gap}` }];
    const indent = " ".repeat(place.column);
    return [{ from: place.begins, to: place.begins, insert: `${text.trimStart()}\n${gap}${indent}` }];
  }
  const last = placeOf(source, list, list.items.length - 1);
  return last && insertLines(source, last.to, gap + text);
}

function placeOf(source: YamlText, parent: YAMLSeq, index: number): EntryPlace | null {
  return entryPlace(source, { kind: "item", parent, index, value: parent.items[index] as Node | null });
}

/** Whether an empty line stands between the items, as people write longer ones. */
function areApart(source: YamlText, list: YAMLSeq): boolean {
  const second = list.items.length > 1 && placeOf(source, list, 1);
  return second ? source.text.slice(0, second.from).endsWith("\n\n") : false;
}

/** What is short enough to stand in the brackets that are there. */
function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function insertAlone(list: YAMLSeq, text: string): readonly TextEdit[] | null {
  const inside = list.range && list.range[0] + 1;
  return inside === null || inside === undefined ? null : [{ from: inside, to: inside, insert: text }];
}

function insertInFlow(list: YAMLSeq, index: number, text: string): readonly TextEdit[] | null {
  const at = Math.min(index, list.items.length - 1);
  const range = (list.items[at] as Node).range;
  if (!range) return null;
  if (index > at) return [{ from: range[1], to: range[1], insert: `, ${text}` }];
  return [{ from: range[0], to: range[0], insert: `${text}, ` }];
}
