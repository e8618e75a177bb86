import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ambiguityOf } from "./ambiguous-scalar.js";

describe("ambiguityOf", () => {
  const ambiguous = [
    ..."y Y yes Yes YES n N no No NO on On ON off Off OFF".split(" "),
    ..."0777 -0777 00 08 0_7 0o17 -0o17 0O17 0b11 0B11 0XFF -0xff 0xF_F".split(" "),
    ..."1:30 12:30:45 -1:30 1:30.5 1_000 1_000.5 1e3 1e+3 -1E3 1.5e3 .5e3 1. = <<".split(" "),
    ..."2001-12-14 2001-1-1 2001-12-14T21:59:43.10-05:00".split(" "),
    "2001-12-14 21:59:43.10 -5",
  ];
  it.each(ambiguous)("%s is read differently", (scalar) => {
    expect(ambiguityOf(scalar)).not.toBeNull();
  });

  const alike = [
    ..."true True TRUE false null Null ~ 0 -0 +1 12 9007199254740991 0.5 .5 -.5 1.5 0.25".split(" "),
    ..."1.5e+3 1.5E-3 0xff 0x1F .inf -.inf .nan yesterday noon v1 1.2.3 10.0.0.1 2001-12 12-14".split(" "),
    ..."1h30m 10s 500m 256Mi a:b a_b _ 0.0.0.0:80 localhost:8080 1:60 node".split(" "),
  ];
  it.each(alike)("%s is read alike", (scalar) => {
    expect(ambiguityOf(scalar)).toBeNull();
  });

  it("finds every scalar that a YAML 1.1 reader reads otherwise", () => {
    const unit = fc.constantFrom(..."0123456789+-._:eExXoObByYnNTZ ".split(""));
    const scalar = fc.string({ unit, minLength: 1, maxLength: 12 }).filter((text) => text === text.trim());
    fc.assert(
      fc.property(scalar, (text) => {
        const [yaml11, yaml12] = [readPlain(text, "1.1"), readPlain(text, "1.2")];
        // The oracle reads a lone `.` or `+.` as a number that is none.
        if (yaml11 !== undefined && yaml11 !== "number NaN" && yaml11 !== yaml12)
          expect(ambiguityOf(text), text).not.toBeNull();
      }),
      { numRuns: 5_000 },
    );
  });
});

/** What a reader makes of the text, as text; undefined where it is no plain scalar. */
function readPlain(text: string, version: "1.1" | "1.2"): string | undefined {
  try {
    const json: unknown = parse(`[${text}]`, { version, logLevel: "silent" });
    if (
      !Array.isArray(json) ||
      json.length !== 1 ||
      (typeof json[0] === "object" && !(json[0] instanceof Date))
    )
      return;
    return `${typeof json[0]} ${json[0] instanceof Date ? json[0].toISOString() : String(json[0])}`;
  } catch {
    return;
  }
}
