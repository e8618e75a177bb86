import { describe, expect, it } from "vitest";
import { headLine, longestHeadBytes, splitHead } from "./index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Ends as a connection that broke, or as one that did not. */
async function* arriving(chunks: readonly string[], broken = false): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield bytesOf(chunk);
  if (broken) throw new Error("the connection broke");
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("a head line", () => {
  const rows = [
    { name: "alone", given: ['{"a":1}\n'], expect: { head: { a: 1 }, rest: "" } },
    {
      name: "with bytes after it",
      given: ['{"a":1}\nsome', " more"],
      expect: { head: { a: 1 }, rest: "some more" },
    },
    { name: "with lines after it", given: ['{"a":1}\n\n{}\n'], expect: { head: { a: 1 }, rest: "\n{}\n" } },
    { name: "in pieces", given: ['{"a"', ":", "1}", "\n", "rest"], expect: { head: { a: 1 }, rest: "rest" } },
    {
      name: "after signs of life",
      given: ["\n", "\n\n", '\n{"a":1}\nrest'],
      expect: { head: { a: 1 }, rest: "rest" },
    },
  ];
  it.each(rows)("$name is parted from what follows", async ({ given, expect: { head, rest } }) => {
    const split = await splitHead(arriving(given));
    expect(split.head).toEqual(head);
    expect(await textOf(split.bytes)).toBe(rest);
  });

  it("arrives as it was sent, whatever is in it", async () => {
    const head = { name: "line\nfeed, 日本語, \u0001" };
    const sent = Buffer.from(headLine(head));
    const byteByByte = [...sent].map((_, index) => sent.subarray(index, index + 1));
    const { head: read } = await splitHead(
      (async function* () {
        yield* byteByByte;
      })(),
    );
    expect(read).toEqual(head);
  });

  const bad = [
    { name: "that never comes", given: ["\n\n"] },
    { name: "that is cut", given: ['{"a":1'] },
    { name: "of no JSON", given: ["hello\n"] },
    { name: "without an end", given: ["x".repeat(longestHeadBytes), "x"] },
  ];
  it.each(bad)("$name is refused, and nothing is left open", async ({ given }) => {
    let isReturned = false;
    const content = (async function* () {
      try {
        yield* arriving([...given, ...given]);
      } finally {
        isReturned = true;
      }
    })();
    await expect(splitHead(content)).rejects.toThrow(SyntaxError);
    expect(isReturned).toBe(true);
  });

  it("is followed by bytes that break off where theirs do", async () => {
    const { bytes } = await splitHead(arriving(["{}\nhalf"], true));
    await expect(textOf(bytes)).rejects.toThrow("the connection broke");
  });

  it("is followed by bytes that nobody need read", async () => {
    let isReturned = false;
    const content = {
      next: async () => ({ done: false as const, value: bytesOf("{}\nx") }),
      return: async () => {
        isReturned = true;
        return { done: true as const, value: undefined };
      },
    };
    const { bytes } = await splitHead({ [Symbol.asyncIterator]: () => content });
    await bytes.return?.();
    expect(isReturned).toBe(true);
  });
});
