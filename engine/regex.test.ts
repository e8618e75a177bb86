import { describe, expect, it } from "vitest";
import { compileRegex, MAX_PATTERN_LENGTH } from "./regex.js";

describe("compileRegex", () => {
  it.each([
    { name: "look-around", pattern: "(?=a)", expect: /unsupported Perl syntax/ },
    { name: "back references", pattern: "(a)\\1", expect: /invalid escape sequence/ },
    { name: "what is no pattern", pattern: "(", expect: /missing closing \)/ },
    { name: "counts that multiply", pattern: "((a{30}){30}){30}", expect: /repeat/ },
    {
      name: "a program too large to be matched cheaply",
      pattern: "(.*[ab]){900}",
      expect: /repeats too much/,
    },
    { name: "long patterns", pattern: "a".repeat(MAX_PATTERN_LENGTH + 1), expect: /longer than 2000/ },
    { name: "deep patterns", pattern: "(".repeat(1_000) + ")".repeat(1_000), expect: /nests too deeply/ },
  ])("refuses $name", ({ pattern, expect: expected }) => {
    const compiled = compileRegex(pattern);
    expect(compiled).toMatchObject({ kind: "error", error: expect.stringMatching(expected) as string });
  });

  it("finds a pattern anywhere in a text, in time linear in it", () => {
    const nested = compileRegex("^(a+)+$");
    if (nested.kind === "error") throw new Error(nested.error);
    expect(nested.test("aaa")).toBe(true);
    expect(nested.test(`${"a".repeat(100_000)}b`)).toBe(false);
    expect(nested.size).toBeLessThan(20);
  });

  it("refuses at once what would take long to compile", () => {
    const start = performance.now();
    for (let at = 0; at < 20; at++) compileRegex(`${"a{1000}".repeat(280)}${String(at)}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("takes braces that count nothing", () => {
    expect(compileRegex("^\\{9999\\}$").kind).toBe("regex");
  });

  it("compiles a pattern once", () => {
    expect(compileRegex("^once$")).toBe(compileRegex("^once$"));
  });
});
