import { describe, expect, it } from "vitest";
import { MessageReader, type FinalMessage, type RuntimeRemark } from "./message-reader.js";

function read(...chunks: string[]): { remarks: RuntimeRemark[]; finals: FinalMessage[] } {
  const remarks: RuntimeRemark[] = [];
  const finals: FinalMessage[] = [];
  const reader = new MessageReader(
    limit,
    (remark) => remarks.push(remark),
    (final) => finals.push(final),
  );
  for (const chunk of chunks) reader.push(Buffer.from(chunk));
  return { remarks, finals };
}

const invalid = [{ error: { code: "InvalidOutput", retryable: false } }];
const tooLarge = [{ error: { code: "OutputTooLarge", retryable: false } }];
const limit = 100_000;
const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;

describe("what a runtime writes", () => {
  const rows = [
    {
      name: "is read across chunks",
      given: ['{"out', 'put":{"a":', "1}}\n"],
      expect: [{ output: { a: 1 } }],
    },
    {
      name: "ends with the first final message",
      given: ['{"output":1}\n{"output":2}\n', '{"error":{}}\n'],
      expect: [{ output: 1 }],
    },
    { name: "is no output when nested 10,000 deep", given: [`{"output":${deep}}\n`], expect: invalid },
    {
      name: "is no output with a key __proto__",
      given: ['{"output":{"a":{"__proto__":{"b":1}}}}\n'],
      expect: invalid,
    },
    { name: "is no output with something beside it", given: ['{"output":1,"error":2}\n'], expect: invalid },
    { name: "is no output when it is not JSON", given: ['{"output":nonsense}\n'], expect: invalid },
    {
      name: "may have any other key",
      given: ['{"output":{"constructor":1,"prototype":2}}\n'],
      expect: [{ output: { constructor: 1, prototype: 2 } }],
    },
    {
      name: "is too large without ever ending its line",
      given: ["x".repeat(limit), "x".repeat(100)],
      expect: tooLarge,
    },
    {
      name: "is too large when the text that follows would be",
      given: ['{"outputText":100001}\n'],
      expect: tooLarge,
    },
    { name: "is null as an empty text", given: ['{"outputText":0}\n'], expect: [{ output: null }] },
    { name: "is JSON as a text", given: ['{"outputText":6}\n[1,', "2]\n"], expect: [{ output: [1, 2] }] },
    {
      name: "is assignments as a text",
      given: ['{"outputText":13}\na=1\n\nb_2=x=y\n'],
      expect: [{ output: { a: "1", b_2: "x=y" } }],
    },
    { name: "is no output as another text", given: ['{"outputText":5}\nhello'], expect: invalid },
    { name: "assigns nothing to __proto__", given: ['{"outputText":11}\n__proto__=1'], expect: invalid },
    {
      name: "is dropped where it is no message",
      given: ['nonsense\n{"x":1}\n[]\nnull\n{"output":1}\n'],
      expect: [{ output: 1 }],
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(read(...given).finals).toMatchObject(expected);
    expect(read(...given).finals).toHaveLength(expected.length);
  });

  it("becomes objects without a prototype", () => {
    const [final] = read('{"output":{"a":{}}}\n').finals;
    const output = (final as { output: { a: object } }).output;
    expect([Object.getPrototypeOf(output), Object.getPrototypeOf(output.a)]).toEqual([null, null]);
  });

  it("tells of logs and progress before its end, and of nothing after", () => {
    const log = '{"log":{"level":"info","message":"m"}}\n';
    expect(
      read(log, '{"progress":{"done":1,"total":null,"text":null}}\n', '{"output":1}\n', log).remarks,
    ).toHaveLength(2);
  });
});
