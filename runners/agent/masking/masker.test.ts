import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodingsOf } from "./encodings.js";
import { Masker } from "./masker.js";

const secret = "s3cr3t/+wörd";

function streamed(masker: Masker, chunks: readonly Buffer[]): string {
  const stream = masker.stream();
  return Buffer.concat([...chunks.map((chunk) => stream.push(chunk)), stream.end()]).toString();
}

describe("a masker", () => {
  const rows = [
    { name: "as it is", given: `a ${secret} b`, expect: "a *** b" },
    {
      name: "in base64 at the beginning of a group",
      given: Buffer.from(`${secret}xyz`).toString("base64"),
      expect: /^\*\*\*.{2,7}$/,
    },
    {
      name: "in base64 one byte into a group",
      given: Buffer.from(`a${secret}xyz`).toString("base64"),
      expect: /^..\*\*\*.{2,6}$/,
    },
    {
      name: "in base64 two bytes into a group",
      given: Buffer.from(`ab${secret}xyz`).toString("base64"),
      expect: /^...\*\*\*.{2,7}$/,
    },
    {
      name: "in base64 of addresses",
      given: Buffer.from(secret).toString("base64url"),
      expect: /^\*\*\*.{0,2}$/,
    },
    { name: "in lower hex", given: Buffer.from(secret).toString("hex"), expect: "***" },
    { name: "in upper hex", given: Buffer.from(secret).toString("hex").toUpperCase(), expect: "***" },
    { name: "URL-encoded", given: `?q=${encodeURIComponent(secret)}&r`, expect: "?q=***&r" },
    {
      name: "URL-encoded in lower case",
      given: encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
      expect: "***",
    },
    { name: "JSON-escaped to ASCII", given: '{"a":"s3cr3t/+w\\u00f6rd"}', expect: '{"a":"***"}' },
  ];

  it.each(rows)("finds a secret $name", ({ given, expect: expected }) => {
    const masked = new Masker([secret]).text(given);
    if (typeof expected === "string") expect(masked).toBe(expected);
    else expect(masked).toMatch(expected);
  });

  it("finds a secret however its bytes are cut into chunks", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 });
    const surroundings = fc.string({ maxLength: 12 }).filter((text) => !text.includes("*"));
    fc.assert(
      fc.property(
        lengths,
        surroundings,
        surroundings,
        fc.constantFrom(...encodingsOf(secret)),
        (cuts, before, after, form) => {
          const bytes = Buffer.from(before + form + after);
          const chunks: Buffer[] = [];
          for (let at = 0, cut = 0; at < bytes.length; at += cuts[cut % cuts.length] ?? 1, cut++)
            chunks.push(bytes.subarray(at, at + (cuts[cut % cuts.length] ?? 1)));
          const masked = streamed(new Masker([secret]), chunks);
          expect(masked).not.toContain(form);
          expect(masked.startsWith(before) && masked.includes("***")).toBe(true);
        },
      ),
    );
  });

  it("holds back no line that cannot be the beginning of a secret", () => {
    const stream = new Masker([secret]).stream();
    expect(stream.push(Buffer.from("a whole line\n")).toString()).toBe("a whole line\n");
    expect(stream.push(Buffer.from("half s3c")).toString()).toBe("half ");
    expect(stream.end().toString()).toBe("s3c");
  });

  it("leaves nothing of two secrets that overlap", () => {
    const masker = new Masker(["abcdefgh", "efghijkl"]);
    expect(masker.text("-abcdefghijkl-")).toBe("-***-");
  });

  it("leaves nothing of two secrets that overlap, wherever the stream is cut", () => {
    const masker = new Masker(["abcdefgh", "efghijkl"]);
    for (const text of ["-abcdefghijkl-", "-abcdefghijk-", "abcdefgh", "-efghijkl"]) {
      const bytes = Buffer.from(text);
      for (let cut = 0; cut <= bytes.length; cut++) {
        const masked = streamed(masker, [bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(masked.replace(/(\*{3})+/g, "***"), `cut at ${cut}`).toBe(masker.text(text));
      }
    }
  });

  it("masks keys, nested values, and numbers that spell a secret", () => {
    const masker = new Masker([secret, "12345678"]);
    const value = { [secret]: [{ x: `<${secret}>` }], n: 12345678, m: 7, ok: true, none: null };
    expect(masker.value(value)).toEqual({ "***": [{ x: "<***>" }], n: "***", m: 7, ok: true, none: null });
  });

  it("masks what a file's secret is without its line end", () => {
    expect(new Masker(["from-a-file\n"]).text("key=from-a-file;")).toBe("key=***;");
  });

  it("leaves secrets under six bytes alone", () => {
    expect(new Masker(["short"]).text("a short text")).toBe("a short text");
  });
});
