import { celEnv, isCelError, parse, plan } from "@bufbuild/cel";
import { strings } from "@bufbuild/cel/ext";
import { Environment as CelJs } from "@marcbachmann/cel-js";
import { expect, test } from "vitest";
import { Budget } from "./budget.js";
import { parseExpression } from "./expression.js";

const BINDINGS = {
  a: 2.5,
  b: 4,
  text: "Grüße",
  yes: true,
  none: null,
  numbers: [3, 1, 2],
  items: [
    { name: "x", tags: ["t"], price: 2 },
    { name: "y", tags: [], price: 5.5 },
  ],
  record: { k: "v", n: 1.5 },
};

/** Where all three mean the same; what leaves differs, so each gives a boolean, a text or a double. */
const SHARED = [
  "a + b * 2.0 - 1.0 / b",
  "-a < 0.0 && !(a > b)",
  "a == 2.5 ? 'same' : 'other'",
  "1 + 2 * 3 - 4 / 2 == 5",
  "7 / 2 == 3 && -7 / 2 == -3 && -7 % 3 == -1",
  "0x10 == 16 && 1e3 == 1000.0",
  "1 < 1.5 && 2 > 1.5 && dyn(1) == 1.0",
  "'a' + 'b' == \"ab\" && 'a' < 'b'",
  "size(text) == 5 && text.startsWith('Gr') && text.contains('ü') && text.endsWith('e')",
  "text.matches('^Gr.+e$') && 'abc'.matches('b')",
  String.raw`"\u00fc\x41\101\t" == 'üAA\t'`,
  "numbers[0] == 3.0 && 2.0 in numbers && !(7.0 in numbers)",
  "'k' in record && record.k == record['k'] && has(record.n) && !has(record.z)",
  "items.exists(i, i.price > 5.0) && items.all(i, size(i.name) == 1)",
  "items.exists_one(i, 't' in i.tags)",
  "items.filter(i, i.price < 3.0).map(i, i.name)[0]",
  "items.map(i, i.price > 3.0, i.name) == ['y']",
  "[[1], [2, 3]] == [[1], [2, 3]] && {'a': [1]} == {'a': [1]} && {'a': 1} != {'a': 2}",
  "size([1, 2] + [3]) == 3 && size({'a': 1}) == 1 && size(b'abc') == 3",
  "none == null && type(none) == null_type && type(yes) == bool && type(1) == int && type(a) == double",
  "int(2.9) == 2 && double(2) == 2.0 && string(1.5) == '1.5' && string(12) == '12' && int('12') == 12",
  "timestamp('2026-03-01T10:00:00Z') + duration('90m') == timestamp('2026-03-01T11:30:00Z')",
  "timestamp('2026-03-01T10:00:00Z').getDayOfWeek() == 0 && duration('90m').getHours() == 1",
  "yes || missing.x == 1",
  "missing.x == 1 || yes",
  "!yes && missing.x == 1",
  "[1, 2, 3].all(x, x > 0 || x == y) ",
  "true ? 1.5 : missing.x",
  "r'\\d' == '\\\\d' && '''it's''' == \"it's\" && b'\\xff' == b'\\377'",
];

const celJs = new CelJs({ unlistedVariablesAreDyn: true });
const bufbuild = celEnv({ funcs: [...strings] });

function ours(source: string): unknown {
  const { expression, problems } = parseExpression(source);
  if (!expression) throw new Error(problems[0]!.message);
  const lookup = (root: string) => BINDINGS[root as keyof typeof BINDINGS];
  return expression.evaluate({ lookup, now: 0, seed: "" }, new Budget(10_000));
}

test.each(SHARED)("cel-js and @bufbuild/cel agree on %s", (source) => {
  const value = ours(source);
  expect(celJs.evaluate(source, BINDINGS)).toEqual(value);
  const theirs = plan(bufbuild, parse(source))(BINDINGS as never);
  expect(isCelError(theirs) ? theirs.message : theirs).toEqual(value);
});
