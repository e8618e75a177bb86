import { describe, expect, it } from "vitest";
import { suggest } from "./suggest.js";

describe("suggest", () => {
  const cases = [
    { name: "a slip", word: "timout", among: ["timeout", "title"], expect: "timeout" },
    { name: "two letters exchanged", word: "vlaue", among: ["value", "vars"], expect: "value" },
    { name: "another case", word: "foreach", among: ["forEach", "value"], expect: "forEach" },
    { name: "another tool's word", word: "depends_on", among: ["needs", "name"], expect: "needs" },
    {
      name: "another tool's word where its meaning is not taken",
      word: "script",
      among: ["name"],
      expect: undefined,
    },
    { name: "nothing near", word: "frobnicate", among: ["needs", "name"], expect: undefined },
    { name: "a word too short to tell", word: "zz", among: ["a", "b"], expect: undefined },
  ];
  it.each(cases)("finds $expect for $name", ({ word, among, expect: expected }) => {
    expect(suggest(word, among)).toBe(expected);
  });
});
