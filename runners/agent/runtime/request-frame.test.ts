import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuntimeRequest } from "@flowrunner/protocol";
import { runtimeRequest } from "../attempt/runtime-request.js";
import { claimOf } from "../conformance/claims.js";
import { jsonFrame, shellFrame } from "./request-frame.js";

function request(input: unknown, changes: Parameters<typeof claimOf>[1] = {}): RuntimeRequest {
  return runtimeRequest(claimOf("bash", { program: { code: "true" }, input, ...changes }));
}

/** The variables that a shell has after it has read the frame. */
function evaluated(frame: Buffer, ...names: string[]): string[] {
  const text = frame.subarray(frame.indexOf(10) + 1).toString();
  const print = names.map((name) => `printf '%s\\0' "\${${name}-unset}"`).join("\n");
  return execFileSync("bash", ["-c", `${text}\n${print}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);
}

describe("a request for a shell", () => {
  it("says how many bytes follow", () => {
    const frame = shellFrame(request({ text: "ä€" }));
    const head = frame.indexOf(10);
    expect(Number(frame.subarray(0, head).toString())).toBe(frame.length - head - 1);
  });

  it("brings any text through unchanged, and runs none of it", () => {
    // What means something to a shell, far more often than chance would have it.
    const unit = fc.constantFrom("'", '"', "$", "`", "\\", "\n", "\r", " ", ";", "(", "#", "a", "ä", "😀");
    const text = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(text, (value) => {
        expect(evaluated(shellFrame(request({ value })), "INPUT_VALUE", "request_input")).toEqual([
          value,
          JSON.stringify({ value }),
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it("runs nothing that a value would smuggle past its quotes", () => {
    const value = "'; INPUT_VALUE=smuggled; : '";
    expect(evaluated(shellFrame(request({ value })), "INPUT_VALUE")).toEqual([value]);
  });

  const rows = [
    {
      name: "gives numbers and booleans as text",
      given: { a: 1.5, b: true },
      names: ["INPUT_A", "INPUT_B"],
      expect: ["1.5", "true"],
    },
    { name: "gives null as nothing", given: { a: null }, names: ["INPUT_A"], expect: [""] },
    {
      name: "gives no variable for lists and objects",
      given: { a: [1], b: {} },
      names: ["INPUT_A", "INPUT_B"],
      expect: ["unset", "unset"],
    },
    {
      name: "writes names in upper case with underscores",
      given: { "my-key.x": "v" },
      names: ["INPUT_MY_KEY_X"],
      expect: ["v"],
    },
    {
      name: "gives no variable for a text over 64 KiB",
      given: { a: "x".repeat(65_537) },
      names: ["INPUT_A"],
      expect: ["unset"],
    },
    {
      name: "gives no variable for input that is no object",
      given: "text",
      names: ["INPUT_0"],
      expect: ["unset"],
    },
  ];
  it.each(rows)("$name", ({ given, names, expect: expected }) => {
    expect(evaluated(shellFrame(request(given)), ...names)).toEqual(expected);
  });

  it("names no files to a step that has no access to them", () => {
    const files = { root: "/files", access: "none" } as const;
    expect(evaluated(shellFrame(request({}, { files })), "FLOW_FILES")).toEqual(["unset"]);
  });
});

describe("a request for any other runtime", () => {
  it("is one line of JSON", () => {
    const frame = jsonFrame(request({ text: "a\nb" })).toString();
    expect(frame.indexOf("\n")).toBe(frame.length - 1);
    expect(JSON.parse(frame)).toMatchObject({ v: 1, input: { text: "a\nb" } });
  });
});
