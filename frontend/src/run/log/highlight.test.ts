import { expect, test } from "vitest";
import { highlight } from "./highlight.js";

const plain = {};
const red = { colour: "red" } as const;

test.each([
  { name: "nothing is searched for", given: ["ab"], search: "", expect: ["ab"] },
  { name: "it is not there", given: ["ab"], search: "x", expect: ["ab"] },
  { name: "it is in the middle", given: ["a needle b"], search: "NEEDLE", expect: ["a ", "<needle>", " b"] },
  { name: "it is there twice in a row", given: ["xaax"], search: "a", expect: ["x", "<a>", "<a>", "x"] },
  {
    name: "it goes over two pieces",
    given: ["abc", "def"],
    search: "cd",
    expect: ["ab", "<c>", "<d>", "ef"],
  },
  { name: "it is a whole piece", given: ["a", "b", "c"], search: "b", expect: ["a", "<b>", "c"] },
])("what is found is marked: $name", ({ given, search, expect: marked }) => {
  const spans = given.map((text, index) => ({ text, style: index === 0 ? plain : red }));
  const pieces = highlight(spans, search);
  expect(pieces.map(({ text, isMatch }) => (isMatch ? `<${text}>` : text))).toEqual(marked);
  expect(pieces.map(({ text }) => text).join("")).toBe(given.join(""));
});
