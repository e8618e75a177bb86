import type { Json } from "../../json.js";
import type { Application } from "../application.js";
import { last, listKeyword, silentKeyword } from "../keyword.js";
import { count, flag, schema, schemas } from "../shapes.js";

export const listKeywords = [
  listKeyword(
    "minItems",
    count,
    (limit, at) =>
      at.value.length >= limit ||
      at.fail("minItems", `expected ${limit} or more items, found ${at.value.length}`),
  ),
  listKeyword(
    "maxItems",
    count,
    (limit, at) =>
      at.value.length <= limit ||
      at.fail("maxItems", `expected ${limit} or fewer items, found ${at.value.length}`),
  ),
  listKeyword("prefixItems", schemas, (operand, at) => {
    const length = Math.min(operand.length, at.value.length);
    at.seen?.addItems(length);
    return applyToItems(at, 0, length, (index) =>
      at.applyTo(index, at.value[index]!, operand[index]!, "prefixItems", index),
    );
  }),
  listKeyword("items", schema, (operand, at) => {
    const before = at.sibling("prefixItems");
    const start = Array.isArray(before) ? before.length : 0;
    at.seen?.addItems(at.value.length);
    if (operand === false && at.value.length > start)
      return at.fail("items", `expected ${start} or fewer items, found ${at.value.length}`);
    return applyToItems(at, start, at.value.length, (index) =>
      at.applyTo(index, at.value[index]!, operand, "items"),
    );
  }),
  listKeyword("contains", schema, (operand, at) => contains(operand, at)),
  silentKeyword("minContains", count),
  silentKeyword("maxContains", count),
  listKeyword("uniqueItems", flag, (wanted, at) => !wanted || areUnique(at)),
  last(
    listKeyword("unevaluatedItems", schema, (operand, at) => {
      const seen = at.seen!;
      const passes = applyToItems(
        at,
        0,
        at.value.length,
        (index) => seen.hasItem(index) || applyToUnevaluated(operand, at, index),
      );
      seen.addItems(at.value.length);
      return passes;
    }),
  ),
];

function applyToUnevaluated(operand: Json, at: Application<Json[]>, index: number): boolean {
  if (operand === false) return at.failAt(index, "unevaluatedItems", "this item is not allowed");
  return at.applyTo(index, at.value[index]!, operand, "unevaluatedItems");
}

function applyToItems(
  at: Application<Json[]>,
  start: number,
  end: number,
  apply: (index: number) => boolean,
): boolean {
  at.spend(Math.max(0, end - start) / 16);
  let passes = true;
  for (let index = start; index < end && !at.position.findings.isFull; index++)
    passes = apply(index) && passes;
  return passes;
}

function contains(operand: Json, at: Application<Json[]>): boolean {
  const least = countUnder("minContains", at) ?? 1;
  const most = countUnder("maxContains", at);
  at.spend(at.value.length / 16);
  let matches = 0;
  at.value.forEach((item, index) => {
    if (!at.wouldPass(index, item, operand, "contains")) return;
    matches++;
    at.seen?.items.add(index);
  });
  if (matches < least)
    return at.fail("contains", `expected ${least} or more items as contains says, found ${matches}`);
  if (most === undefined || matches <= most) return true;
  return at.fail("maxContains", `expected ${most} or fewer items as contains says, found ${matches}`);
}

function countUnder(keyword: string, at: Application): number | undefined {
  const operand = at.sibling(keyword);
  return typeof operand === "number" ? operand : undefined;
}

function areUnique(at: Application<Json[]>): boolean {
  const places = new Map<string, number>();
  for (const [index, item] of at.value.entries()) {
    const text = at.canonical(item, "uniqueItems");
    const before = places.get(text);
    if (before !== undefined)
      return at.fail("uniqueItems", `expected no two equal items, found items ${before} and ${index} equal`);
    places.set(text, index);
  }
  return true;
}
