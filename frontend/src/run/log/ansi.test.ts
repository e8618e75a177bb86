import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAnsi, plainText } from "./ansi.js";

const esc = "\x1b";

describe("a line with a terminal's sequences", () => {
  test.each([
    { name: "plain text", given: "abc", expect: [{ text: "abc", style: {} }] },
    {
      name: "a colour and its end",
      given: `${esc}[31mred${esc}[0m rest`,
      expect: [
        { text: "red", style: { colour: "red" } },
        { text: " rest", style: {} },
      ],
    },
    {
      name: "an empty list of codes, which is the plain style",
      given: `${esc}[1mbold${esc}[m.`,
      expect: [
        { text: "bold", style: { isBold: true } },
        { text: ".", style: {} },
      ],
    },
    {
      name: "several codes at once",
      given: `${esc}[1;4;92;41mx`,
      expect: [
        { text: "x", style: { isBold: true, isUnderlined: true, colour: "bright-green", background: "red" } },
      ],
    },
    {
      name: "a style that ends by itself",
      given: `${esc}[1;3;31mx${esc}[22;39my`,
      expect: [
        { text: "x", style: { isBold: true, isItalic: true, colour: "red" } },
        { text: "y", style: { isItalic: true } },
      ],
    },
    {
      name: "one of 256 colours, and one of all",
      given: `${esc}[38;5;208ma${esc}[38;2;1;2;300mb${esc}[38;5;9mc`,
      expect: [
        { text: "a", style: { colour: "rgb(255, 135, 0)" } },
        { text: "b", style: { colour: "rgb(1, 2, 255)" } },
        { text: "c", style: { colour: "bright-red" } },
      ],
    },
    {
      name: "sequences that move, clear and link, which are left out",
      given: `${esc}[2Ja${esc}[10;5Hb${esc}]8;;https://x.test${esc}\\c${esc}]0;title\x07d`,
      expect: ["a", "b", "c", "d"].map((text) => ({ text, style: {} })),
    },
    {
      name: "a line that was written over",
      given: `10%\r50%\r${esc}[32m100%\r`,
      expect: [{ text: "100%", style: { colour: "green" } }],
    },
    {
      name: "control characters and turns of direction, which are shown as pictures",
      given: "a\0b\x7fc\u202ed\u0085",
      expect: [{ text: "a\u2400b\u2421c\ufffdd\ufffd", style: {} }],
    },
    {
      name: "a broken sequence",
      given: `a${esc}[31`,
      expect: [
        { text: "a", style: {} },
        { text: "[31", style: {} },
      ],
    },
  ])("$name", ({ given, expect: spans }) => {
    expect(parseAnsi(given)).toEqual(spans);
    expect(plainText(given)).toBe(spans.map(({ text }) => text).join(""));
  });

  test("never shows a character that acts, whatever the line", () => {
    const bits = fc.constantFrom(
      esc,
      "[",
      "3",
      "1",
      "m",
      ";",
      "]",
      "\\",
      "\x07",
      "\r",
      "a",
      "\u202e",
      "\0",
      "K",
      "38;2",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const spans = parseAnsi(parts.join(""));
        expect(spans.map(({ text }) => text).join("")).toBe(plainText(parts.join("")));
        for (const { text } of spans) expect(text).not.toMatch(/[\0-\x08\x0a-\x1f\x7f\u202a-\u202e]/);
      }),
    );
  });
});
