import { isSeq } from "yaml";
import { entryPlace } from "./entry-place.js";
import { insertItem, insertItemLines } from "./insert-item.js";
import { removeEntry } from "./remove-entry.js";
import type { TextEdit } from "./text-edit.js";
import type { Path, YamlText } from "./yaml-text.js";

/**
 * Moves an item into another list, or to another place in its own, with its comments and as it is written. `index`
 * counts as the lists are before. Null: there is no place for it.
 */
export function moveItem(source: YamlText, from: Path, to: Path, index: number): readonly TextEdit[] | null {
  if (isThere(from, to, index)) return [];
  const taken = removeEntry(source, from);
  const lines = linesOf(source, from);
  const list = source.node(to);
  const canKeepLines = lines && isSeq(list) && !list.flow && list.items.length > 0;
  const put = canKeepLines
    ? insertItemLines(source, list, index, lines)
    : insertItem(source, to, index, source.document.getIn(from, false));
  return taken && put && [...taken, ...put];
}

/** Whether a move leads to where the item is. */
function isThere(from: Path, to: Path, index: number): boolean {
  const isOwnList = from.length === to.length + 1 && to.every((key, depth) => from[depth] === key);
  return isOwnList && (index === from.at(-1) || index - 1 === from.at(-1));
}

/** How an item is written, its comments included, as seen from its dash. Null: it is in brackets, or not there. */
export function linesOf(source: YamlText, path: Path): readonly string[] | null {
  const slot = source.slot(path);
  const place = slot && entryPlace(source, slot);
  if (!place || place.isInline) return null;
  const indent = " ".repeat(place.column);
  return source.text
    .slice(place.from, place.bodyEnd)
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(place.column) : line.trimStart()));
}
