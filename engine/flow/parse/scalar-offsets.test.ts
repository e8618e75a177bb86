import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScalar, parseDocument, Scalar, stringify } from "yaml";
import { offsetsInScalar } from "./scalar-offsets.js";

/** The text of the document that each unit of the decoded value comes from. */
function sourceOf(yaml: string): { value: string; sources: string[] } | null {
  const node = parseDocument(yaml, { keepSourceTokens: true }).get("key", true);
  if (!isScalar(node) || typeof node.value !== "string") return null;
  const offsets = offsetsInScalar(node, node.value, yaml);
  return { value: node.value, sources: [...node.value].map((_, index) => yaml[offsets[index]!] ?? "") };
}

describe("offsetsInScalar", () => {
  const cases = [
    { name: "a plain scalar", yaml: "key: one two", find: "two", at: 9 },
    { name: "a plain scalar over lines", yaml: "key: one\n  two\n\n  three", find: "three", at: 18 },
    { name: "single quotes", yaml: "key: 'it''s two'", find: "two", at: 12 },
    {
      name: "double quotes with escapes",
      yaml: 'key: "a\\t\\x41\\u00e9\\U0001F600 two"',
      find: "two",
      at: 30,
    },
    { name: "double quotes over lines", yaml: 'key: "one\n  two\\\n  three"', find: "three", at: 19 },
    {
      name: "an escaped line break before an escaped space",
      yaml: 'key: "one\\\n  \\ two"',
      find: "two",
      at: 15,
    },
    { name: "a literal block", yaml: "key: |\n  one\n\n    two\n", find: "two", at: 18 },
    {
      name: "a literal block with a comment in its header",
      yaml: "key: |- # header\n  one two",
      find: "two",
      at: 23,
    },
    { name: "a block with an indentation of its own", yaml: "key: |1\n   one\n two\n", find: "two", at: 16 },
    { name: "a folded block", yaml: "key: >-\n  one\n  two\n\n  three\n", find: "three", at: 23 },
    { name: "line breaks of Windows", yaml: "key: |\r\n  one\r\n  two\r\n", find: "two", at: 17 },
  ];
  it.each(cases)("finds the place of a word in $name", ({ yaml, find, at }) => {
    expect(yaml.slice(at, at + find.length)).toBe(find);
    const node = parseDocument(yaml, { keepSourceTokens: true }).get("key", true) as Scalar<string>;
    expect(offsetsInScalar(node, node.value, yaml)[node.value.indexOf(find)]).toBe(at);
  });

  it("maps every visible character to itself, in every style", () => {
    const style = fc.constantFrom<Scalar.Type>("PLAIN", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED");
    const unit = fc.constantFrom(..."ab'${}#: \n");
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 120 }), style, (text, type) => {
        const scalar = new Scalar(text);
        scalar.type = type;
        const yaml = stringify({ key: scalar }, { lineWidth: 20 });
        const read = sourceOf(yaml);
        // `stringify` writes some plain text over lines in a way that is read as a mapping.
        fc.pre(read !== null);
        const differing = [...read.value].filter(
          (unit, index) => /\S/.test(unit) && read.sources[index] !== unit,
        );
        expect(differing, yaml).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
