import { isMap, isScalar, type Node, type YAMLMap } from "yaml";
import { entryPlace } from "./entry-place.js";
import {
  indented,
  renderForItem,
  renderForPair,
  renderInFlow,
  renderPair,
  renderPairInFlow,
} from "./render-value.js";
import type { TextEdit } from "./text-edit.js";
import type { Path, Slot, YamlText } from "./yaml-text.js";

/**
 * Puts a value at a path, with the maps that lead there. A new key comes behind those that `order` has before it, by
 * default at the end. Null: there is no place for it.
 */
export function setValue(
  source: YamlText,
  path: Path,
  value: unknown,
  order: readonly string[] = [],
): readonly TextEdit[] | null {
  const slot = source.slot(path);
  if (slot) return slot.parent.flow ? setInFlow(slot, value) : setInBlock(source, slot, value);
  if (path.length === 0)
    return [{ from: 0, to: source.text.length, insert: `${renderPair("", value).join("\n")}\n` }];
  const key = path.at(-1)!;
  const above = path.slice(0, -1);
  const parent = source.node(above);
  if (isMap(parent) && parent.items.length > 0) return addPair(source, parent, String(key), value, order);
  return isNothing(parent) ? setValue(source, above, { [key]: value }) : null;
}

/** Where a key may be put as if there were a map. */
function isNothing(node: Node | null | undefined): boolean {
  if (!node) return true;
  return (isScalar(node) && node.value === null) || (isMap(node) && node.items.length === 0);
}

function setInFlow({ value: old }: Slot, value: unknown): readonly TextEdit[] | null {
  return old?.range ? [{ from: old.range[0], to: old.range[1], insert: renderInFlow(value) }] : null;
}

function setInBlock(source: YamlText, slot: Slot, value: unknown): readonly TextEdit[] | null {
  const place = entryPlace(source, slot);
  if (!place) return null;
  const { headFrom, headTo, headEnd, bodyEnd, column } = place;
  const { head, body } = slot.kind === "pair" ? renderForPair(value) : renderForItem(value);
  const headText = head === "" ? "" : ` ${head}`;
  const bodyText = body.length === 0 ? "" : `\n${indented(body, column)}`;
  const hasComment = source.text.slice(headTo, headEnd).trimStart().startsWith("#");
  if (!hasComment) return [{ from: headFrom, to: bodyEnd, insert: headText + bodyText }];
  return [
    { from: headFrom, to: headTo, insert: headText },
    { from: headEnd, to: bodyEnd, insert: bodyText },
  ];
}

function addPair(
  source: YamlText,
  parent: YAMLMap,
  key: string,
  value: unknown,
  order: readonly string[],
): readonly TextEdit[] | null {
  const index = lastBefore(parent, key, order);
  const slot: Slot = {
    kind: "pair",
    parent,
    index,
    value: (parent.items[index]!.value as Node | null) ?? null,
  };
  if (parent.flow) return addInFlow(slot, renderPairInFlow(key, value));
  const place = entryPlace(source, slot);
  return place && insertLines(source, place.to, indented(renderPair(key, value), place.column));
}

/** The place of the last of those keys that come before `key`; of the last of all where none does. */
function lastBefore(parent: YAMLMap, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  const before = parent.items.findLastIndex((pair) => {
    const of = order.indexOf(String((pair.key as { value?: unknown } | null)?.value));
    return of !== -1 && of < rank;
  });
  return before === -1 ? parent.items.length - 1 : before;
}

function addInFlow({ parent, index }: Slot, text: string): readonly TextEdit[] | null {
  const last = parent.items[index] as { key?: Node; value?: Node | null };
  const end = (last.value ?? last.key)?.range?.[1];
  return end === undefined ? null : [{ from: end, to: end, insert: `, ${text}` }];
}

/** Lines of their own before the line that begins at `at`, or at the end of the text. */
export function insertLines({ text }: YamlText, at: number, lines: string): readonly TextEdit[] {
  const isAfterLine = at === 0 || text[at - 1] === "\n";
  return [{ from: at, to: at, insert: isAfterLine ? `${lines}\n` : `\n${lines}` }];
}
