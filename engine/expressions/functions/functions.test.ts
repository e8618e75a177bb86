import { describe, expect, test } from "vitest";
import type { Json } from "../../json.js";
import { Budget } from "../budget.js";
import { parseExpression } from "../expression.js";

const NOW = Date.UTC(2026, 2, 1, 8, 30);

function evaluate(source: string): Json {
  const { expression, problems } = parseExpression(source);
  if (!expression) throw new Error(`${source}: ${problems.map(({ message }) => message).join()}`);
  return expression.evaluate({ lookup: () => undefined, now: NOW, seed: "" }, new Budget(10_000));
}

type Row = readonly [expression: string, gives: Json];

const VALUES: Record<string, readonly Row[]> = {
  "lists are folded, sorted and grouped": [
    ["reduce([1, 2, 3], 0, sum, x, sum + x)", 6],
    ["reduce(['a', 'b'], '', text, x, text + x)", "ab"],
    ["sortBy([{'k': 'b'}, {'k': 'a'}], i, i.k).map(i, i.k)", ["a", "b"]],
    ["sortBy([3, 1, 2], x, -x)", [3, 2, 1]],
    ["groupBy([1, 2, 3, 4], x, x % 2 == 0 ? 'even' : 'odd')", { odd: [1, 3], even: [2, 4] }],
    ["groupBy([1, 2.0, 2], x, x)", { "1": [1], "2": [2, 2] }],
  ],
  "functions of lists": [
    ["sum([1, 2.5])", 3.5],
    ["sum([])", 0],
    ["avg([1, 2])", 1.5],
    ["avg([])", null],
    ["min([3, 1, 2])", 1],
    ["max(3, 1.5, 2)", 3],
    ["max('a', 'b')", "b"],
    ["max([])", null],
    ["sort(['b', 'a'])", ["a", "b"]],
    ["distinct([1, 1.0, '1', [1], [1.0], {'a': 1}, {'a': 1.0}, null, null])", [1, "1", [1], { a: 1 }, null]],
    ["flatten([[1], 2, [[3]]])", [1, 2, [3]]],
    ["chunk([1, 2, 3], 2)", [[1, 2], [3]]],
    [
      "zip([1, 2, 3], ['a', 'b'])",
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    ["range(3)", [0, 1, 2]],
    ["range(2, 5)", [2, 3, 4]],
    ["range(5, 2)", []],
    ["[1] + [2.5]", [1, 2.5]],
    ["2 in [1, 2.0]", true],
  ],
  "functions of maps": [
    ["merge({'a': 1, 'b': 1}, {'b': 2}, {'sku': 'b', 'price': 2})", { a: 1, b: 2, sku: "b", price: 2 }],
    ["keys({'a': 1, 'b': 2})", ["a", "b"]],
    ["values({'a': 1, 'b': 2})", [1, 2]],
    ["entries({'a': 1})", [{ key: "a", value: 1 }]],
    ["'a' in {'a': 1}", true],
    ["size({'a': 1})", 1],
    ["{'a': 1}['a']", 1],
    ["{1: 'x'}[1.0]", "x"],
  ],
  "texts are counted in code points": [
    ["size('a😀b')", 3],
    ["'a😀b'.substring(1, 2)", "😀"],
    ["'a😀b'.charAt(2)", "b"],
    ["'a😀b'.indexOf('b')", 2],
    ["'a😀b'.reverse()", "b😀a"],
    ["'a😀b'.split('')", ["a", "😀", "b"]],
  ],
  "functions of texts": [
    ["'a-b-c'.split('-', 2)", ["a", "b-c"]],
    ["'aXbXc'.replace('X', '--', 1)", "a--bXc"],
    ["'ab'.replace('', '-')", "-a-b-"],
    ["['a', 'b'].join(', ')", "a, b"],
    ["' \\u0085x '.trim()", "x"],
    ["'%s is %.2f of %d%% %x'.format(['a', 1.239, 7, 255])", "a is 1.24 of 7% ff"],
    ["'abc'.matches('^a.c$')", true],
    ["'ÄBC'.lowerAscii()", "Äbc"],
    ["'abc'.contains('bc') && 'abc'.startsWith('ab') && 'abc'.endsWith('c')", true],
    [String.raw`r'\d' + "\u00e4\x41\101"`, "\\däAA"],
    ["string(1.0) + string(2) + string(true)", "12true"],
  ],
  "encodings and hashes": [
    ["toJson({'a': [1, now]})", '{"a":[1,"2026-03-01T08:30:00Z"]}'],
    ["fromJson('{\"a\": [1, 2.5]}').a", [1, 2.5]],
    ["base64.encode('hällo')", "aMOkbGxv"],
    ["string(base64.decode('aMOkbGxv'))", "hällo"],
    ["sha256('abc')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ],
  "mathematics and conversions": [
    ["math.greatest(1, 2.5, 2)", 2.5],
    ["math.round(2.5) + math.ceil(1.1) + math.floor(-1.1)", 3],
    ["math.bitAnd(6, 3)", 2],
    ["int('42') + int(3.9) + int(timestamp('1970-01-01T00:00:05Z'))", 50],
    ["double('1e3')", 1000],
    ["type(1) == int && type(1.0) == double && type(now) == google.protobuf.Timestamp", true],
  ],
  "times in time zones": [
    ["timestamp('2026-07-01T22:30:00Z').getHours('Europe/Vienna')", 0],
    ["timestamp('2026-07-01T22:30:00Z').getDate('Europe/Vienna')", 2],
    ["timestamp('2026-07-01T22:30:00Z').getHours('-02:30')", 20],
    ["now - timestamp('2026-03-01T08:00:00Z') == duration('30m')", true],
    ["timestamp('2026-12-31T00:00:00Z').getDayOfYear()", 364],
  ],
};

for (const [title, rows] of Object.entries(VALUES)) {
  describe(title, () => {
    test.each(rows)("%s", (source, gives) => {
      expect(evaluate(source)).toEqual(gives);
    });
  });
}
