import { describe, expect, it } from "vitest";
import { readOptions } from "./options.js";

describe("the options", () => {
  it.each([
    { name: "none run all, as long as each needs", given: [], expected: { only: [], rounds: undefined } },
    {
      name: "--only may be repeated",
      given: ["--only", "a", "--only", "b"],
      expected: { only: ["a", "b"], rounds: undefined },
    },
    { name: "--rounds is a number", given: ["--rounds", "12"], expected: { only: [], rounds: 12 } },
    { name: "--quick is three rounds", given: ["--quick"], expected: { only: [], rounds: 3 } },
    {
      name: "--rounds wins over --quick",
      given: ["--quick", "--rounds", "5"],
      expected: { only: [], rounds: 5 },
    },
  ])("$name", ({ given, expected }) => {
    expect(readOptions(given)).toEqual(expected);
  });

  it.each(["0", "1.5", "many", ""])("refuse %j rounds", (rounds) => {
    expect(() => readOptions(["--rounds", rounds])).toThrow("--rounds takes a whole number above 0");
  });
});
