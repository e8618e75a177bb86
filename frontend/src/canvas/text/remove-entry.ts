import { isNode, type Pair } from "yaml";
import { entryPlace } from "./entry-place.js";
import { setValue } from "./set-value.js";
import type { TextEdit } from "./text-edit.js";
import type { Path, Slot, YamlText } from "./yaml-text.js";

/** Takes a key or an item out, with the comments that are about it. The last one leaves `{}` or `[]`. Null: it is not there. */
export function removeEntry(source: YamlText, path: Path): readonly TextEdit[] | null {
  const slot = source.slot(path);
  if (!slot) return null;
  if (slot.parent.items.length === 1)
    return setValue(source, path.slice(0, -1), slot.kind === "pair" ? {} : []);
  return slot.parent.flow ? removeInFlow(slot) : removeInBlock(source, slot);
}

function removeInBlock(source: YamlText, slot: Slot): readonly TextEdit[] | null {
  const place = entryPlace(source, slot);
  if (!place) return null;
  if (place.isInline) {
    const next = slotAt(source, slot, slot.index + 1);
    return next && [{ from: place.begins, to: next.begins, insert: "" }];
  }
  const endsText = place.to === source.text.length && !source.text.endsWith("\n");
  return [{ from: place.from - (endsText ? 1 : 0), to: place.to, insert: "" }];
}

function slotAt(source: YamlText, { kind, parent }: Slot, index: number) {
  const entry = parent.items[index];
  if (entry === undefined) return null;
  const value = isNode(entry) ? entry : (entry as Pair).value;
  return entryPlace(source, { kind, parent, index, value: isNode(value) ? value : null } as Slot);
}

function removeInFlow({ parent, index }: Slot): readonly TextEdit[] | null {
  const [before, after] = [parent.items[index - 1], parent.items[index + 1]];
  const [from, to] = before
    ? [endOf(before), endOf(parent.items[index])]
    : [startOf(parent.items[index]), startOf(after)];
  return from === undefined || to === undefined ? null : [{ from, to, insert: "" }];
}

function startOf(entry: unknown): number | undefined {
  const node = isNode(entry) ? entry : (entry as Pair).key;
  return isNode(node) ? node.range?.[0] : undefined;
}

function endOf(entry: unknown): number | undefined {
  const node = isNode(entry) ? entry : ((entry as Pair).value ?? (entry as Pair).key);
  return isNode(node) ? node.range?.[1] : undefined;
}
