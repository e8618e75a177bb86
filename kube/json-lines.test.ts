import { describe, expect, it } from "vitest";
import { jsonLines, UnreadableLine } from "./json-lines.js";
import { watchEvents } from "./watch-events.js";

async function* cut(text: string, pieceBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += pieceBytes)
    yield bytes.subarray(start, start + pieceBytes);
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

describe("Lines of JSON", () => {
  const values = [{ name: "größe → 🦊" }, [], { text: "a\nb" }];
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join("\n");

  it.each([1, 2, 3, 7, 1_000])(
    "are read from pieces of %i bytes, cut within characters too",
    async (pieceBytes) => {
      expect(await all(jsonLines(cut(text, pieceBytes)))).toEqual(values);
    },
  );

  it("are told up to one that was cut off", async () => {
    expect(await all(jsonLines(cut('{"a":1}\n{"b":', 4)))).toEqual([{ a: 1 }]);
  });

  it("are not skipped when they cannot be read", async () => {
    await expect(all(jsonLines(cut('{"a":1}\nnot JSON\n{"b":2}\n', 4)))).rejects.toThrow(UnreadableLine);
  });
});

describe("Events of a watch", () => {
  const rows = [
    {
      name: "an event of another type",
      given: { type: "OTHER", object: { metadata: { resourceVersion: "1" } } },
    },
    { name: "an object without a version", given: { type: "ADDED", object: { metadata: {} } } },
    { name: "no object", given: { type: "ADDED" } },
    { name: "null", given: null },
    { name: "a number", given: 1 },
  ];
  it.each(rows)("are none for $name", async ({ given }) => {
    await expect(all(watchEvents(cut(`${JSON.stringify(given)}\n`, 9)))).rejects.toThrow(UnreadableLine);
  });

  it("end with the error that the server tells", async () => {
    const error = { type: "ERROR", object: { kind: "Status", code: 410, reason: "Expired" } };
    const events = all(watchEvents(cut(`${JSON.stringify(error)}\n`, 9)));
    await expect(events).rejects.toMatchObject({ status: 410, reason: "Expired" });
  });
});
