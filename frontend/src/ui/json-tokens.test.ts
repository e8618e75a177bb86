import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonTokens } from "./json-tokens.js";

test("the pieces of any JSON, put together, are its text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(json, null, indent);
      expect(
        jsonTokens(text)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("keys, texts, numbers and words are told apart", () => {
  const kinds = jsonTokens('{"a": "b: 1", "c": [-1.5e3, true]}').filter(({ kind }) => kind !== "rest");
  expect(kinds).toEqual([
    { kind: "key", text: '"a"' },
    { kind: "string", text: '"b: 1"' },
    { kind: "key", text: '"c"' },
    { kind: "number", text: "-1.5e3" },
    { kind: "word", text: "true" },
  ]);
});
