import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_ALIASED_NODES, MAX_COLLECTION_DEPTH, MAX_DOCUMENT_BYTES } from "./limits.js";
import { parseDocuments } from "./parse-documents.js";

const codesOf = (text: string) =>
  parseDocuments(text).flatMap(({ findings }) => findings.toDiagnostics().map(({ code }) => code));

describe("parseDocuments", () => {
  it("reads YAML as JSON without prototypes", () => {
    const [document] = parseDocuments("a: [1, x, {b: null}]");
    expect(document!.json).toEqual({ a: [1, "x", { b: null }] });
    expect(Object.getPrototypeOf(document!.json)).toBeNull();
  });

  it("reads several documents and leaves empty ones out", () => {
    expect(parseDocuments("---\na: 1\n---\n---\nb: 2\n").map(({ json }) => json)).toEqual([
      { a: 1 },
      { b: 2 },
    ]);
  });

  it("says that there is nothing in an empty text", () => {
    expect(codesOf("")).toEqual(["NotAFlow"]);
  });

  it("takes a text of 1 MiB, and refuses one more byte, counted in UTF-8", () => {
    const text = `a: ${"x".repeat(MAX_DOCUMENT_BYTES - 3)}`;
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(`${text}x`)).toEqual(["DocumentTooLarge"]);
    expect(codesOf(`a: ${"é".repeat(MAX_DOCUMENT_BYTES / 2)}`)).toEqual(["DocumentTooLarge"]);
  });

  const opened = [
    { name: "lists", open: "[" },
    { name: "mappings", open: "{a: " },
    { name: "items on one line", open: "- " },
    { name: "complex keys", open: "? " },
  ];
  it.each(opened)("refuses $name 10,000 and 200,000 deep without a stack overflow", ({ open }) => {
    expect(codesOf(open.repeat(10_000))).toEqual(["NestedTooDeeply"]);
    expect(codesOf(open.repeat(200_000))).toEqual(["NestedTooDeeply"]);
  });

  it("takes what is nested up to the limit, and says where it is passed", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(codesOf(nested(MAX_COLLECTION_DEPTH - 4))).toEqual([]);
    const [finding] = parseDocuments(
      `a:\n  ${nested(MAX_COLLECTION_DEPTH + 1)}`,
    )[0]!.findings.toDiagnostics();
    expect(finding).toMatchObject({ code: "NestedTooDeeply", range: { start: { line: 2 } } });
  });

  it("stops at an alias bomb", () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(", ")}]`;
    const names = "bcdefghi".split("");
    const bomb = [
      "a: &a [1, 1, 1]",
      ...names.map((name, index) => level(name, index === 0 ? "a" : names[index - 1]!)),
    ];
    expect(new Set(codesOf(bomb.join("\n")))).toEqual(new Set(["TooManyAliases"]));
  });

  it("takes aliases up to the limit, and no more", () => {
    const nodes = 3;
    const aliases = (count: number) => `a: &a [1, 2]\nb: [${Array(count).fill("*a").join(", ")}]`;
    expect(codesOf(aliases(Math.floor(MAX_ALIASED_NODES / nodes)))).toEqual([]);
    expect(codesOf(aliases(Math.floor(MAX_ALIASED_NODES / nodes) + 1))).toEqual(["TooManyAliases"]);
  });

  it("reads an alias as the anchor that stands before it", () => {
    expect(parseDocuments("a: &x 1\nb: *x\nc: &x 2\nd: *x")[0]!.json).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  it("lists a bounded number of findings, and says so", () => {
    const found = parseDocuments(`[${Array(1_000).fill("yes").join(", ")}]`)[0]!.findings.toDiagnostics();
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toMatchObject({ code: "TooManyFindings" });
  });

  const hostile = [
    { name: "documents", text: "---\n".repeat(20_000) },
    { name: "aliases of one anchor", text: `a: &x 1\nb:\n${"- *x\n".repeat(20_000)}` },
    {
      name: "keys of one mapping",
      text: Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n"),
    },
    { name: "faults", text: "a: 1\n".repeat(20_000) },
    { name: "tags", text: "! ".repeat(20_000) },
    { name: "brackets", text: "[]".repeat(20_000) },
  ];
  it.each(hostile)("reads 20,000 $name in bounded time", ({ text }) => {
    const start = performance.now();
    parseDocuments(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("never throws, whatever the text", () => {
    const token = fc.constantFrom(
      ..."[]{}:,-?!&*|>'\"%@`#~ \n\t".split(""),
      "a",
      "1",
      "<<",
      "${",
      "---\n",
      "...\n",
      "\r\n",
      "\0",
      "\uFEFF",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        for (const { findings } of parseDocuments(given)) findings.toDiagnostics();
      }),
      { numRuns: 3_000 },
    );
  });
});
