import type { Json } from "../../json.js";
import type { Environment } from "../environment.js";

/** Units that an expression may spend. */
export const UNITS = 1_000_000;

export const ROOTS: Record<string, Json> = {
  many: Array.from({ length: 3_000 }, (_, at) => at),
  text: "a".repeat(100_000),
  needle: `b${"a".repeat(50_000)}`,
  wide: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, at])),
  pattern: `(${"abcdefghijklmnopqrstuvwxyz".repeat(2)}){20}`.repeat(33),
  deep: JSON.parse("[".repeat(5_000) + "]".repeat(5_000)) as Json,
};
export const ENVIRONMENT: Environment = { lookup: (root) => ROOTS[root], now: 0, seed: "" };

const doubling = (start: string, step: string) => `reduce(range(60), ${start}, acc, x, ${step})`;

/** Each would take minutes, or all memory, if its work were not paid before it is done. */
export const ENDLESS: Record<string, string> = {
  "nested exists": "many.exists(a, many.exists(b, many.exists(c, a + b + c < 0)))",
  "nested maps": "range(1000).map(a, range(1000).map(b, range(1000)))",
  "a text doubled": doubling("'ab'", "acc + acc"),
  "a list doubled": doubling("[1]", "acc + acc"),
  "bytes doubled": doubling("b'ab'", "acc + acc"),
  "a text replaced by itself": doubling("'aa'", "acc.replace('a', acc)"),
  "a text joined with itself": doubling("'aa'", "[acc, acc, acc].join(acc)"),
  "a text formatted into itself": doubling("'aa'", "'%s%s'.format([acc, acc])"),
  "a list flattened into itself": doubling("[1]", "flatten([acc, acc])"),
  "a shared list that leaves": doubling("[1]", "[acc, acc]"),
  "a shared map that leaves": doubling("{'a': 1}", "{'a': acc, 'b': acc}"),
  "a shared list compared": `${doubling("[1]", "[acc, acc]")} == ${doubling("[1]", "[acc, acc]")}`,
  "a shared list made JSON": `toJson(${doubling("[1]", "[acc, acc]")})`,
  "a shared list made text": `'%s'.format([${doubling("[1]", "[acc, acc]")}])`,
  "shared lists told apart": `distinct([${doubling("[1]", "[acc, acc]")}, 1])`,
  "JSON within JSON": doubling("'\"'", "toJson(acc + acc)"),
  "a huge range": "range(1000000000)",
  "a huge list split": "range(100000).map(x, text.split(''))",
  "chunks of one": "range(1000).map(x, chunk(many, 1))",
  "a large value placed many times": "range(100000).map(x, wide)",
  "a large map counted many times": "range(100000).map(x, size(wide))",
  "a large map listed many times": "range(100000).map(x, entries(wide))",
  "a long text compared many times": "range(100000).filter(x, text + 'b' == text + 'c')",
  "a long text searched for a long part": "range(100000).filter(x, text.contains(needle))",
  "a long text split at a long part": "range(100000).map(x, text.split(needle))",
  "a long text hashed many times": "range(100000).map(x, sha256(text))",
  "a long text matched many times": "range(100000).filter(x, text.matches('(a+)+$|b'))",
  "a text matched with a large pattern": "range(100000).filter(x, text.matches('(a?){300}b'))",
  "patterns made one by one": "range(100000).filter(x, 'b'.matches('(a?){300}' + string(x)))",
  "patterns refused one by one": "range(100000).all(x, 'b'.matches(pattern + string(x)) || true)",
  "failures made harmless one by one": "range(400000).all(x, text.absent || x >= 0)",
  "defaults of absent values": "range(400000).map(x, default([1][x + 1], 0))",
  ids: "range(400000).map(x, uuid())",
  "time zones": "range(400000).map(x, now.getHours('Europe/Vienna'))",
  sorting: "range(200).map(x, sort(many))",
};
