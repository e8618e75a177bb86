import { describe, expect, it } from "vitest";
import { isColoured } from "./terminal.js";

describe("Colours", () => {
  const rows: {
    name: string;
    given: { isTTY: boolean; env: { [name: string]: string } };
    expect: boolean;
  }[] = [
    { name: "are for terminals", given: { isTTY: true, env: { TERM: "xterm" } }, expect: true },
    { name: "are not for files", given: { isTTY: false, env: { TERM: "xterm" } }, expect: false },
    { name: "are not for dumb terminals", given: { isTTY: true, env: { TERM: "dumb" } }, expect: false },
    { name: "are off with NO_COLOR", given: { isTTY: true, env: { NO_COLOR: "1" } }, expect: false },
    {
      name: "are as ever with an empty NO_COLOR",
      given: { isTTY: true, env: { NO_COLOR: "" } },
      expect: true,
    },
    { name: "are on with FORCE_COLOR", given: { isTTY: false, env: { FORCE_COLOR: "1" } }, expect: true },
    { name: "are off with FORCE_COLOR=0", given: { isTTY: true, env: { FORCE_COLOR: "0" } }, expect: false },
    {
      name: "are on with FORCE_COLOR, whatever NO_COLOR says",
      given: { isTTY: false, env: { FORCE_COLOR: "1", NO_COLOR: "1" } },
      expect: true,
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(isColoured(given.isTTY, given.env)).toBe(expected);
  });
});
