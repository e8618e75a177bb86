import fc from "fast-check";
import { stringify } from "yaml";
import { describe, expect, test } from "vitest";
import { changeText, valueAfter, type Change } from "./change.js";
import { YamlText } from "./yaml-text.js";

const flow = `# An order
kind: Flow   # what it is
spec:
  inputs: {type: object, required: [items]}

  steps:
    # counts them
    - name: price
      runtime: python
      with: {items: "\${ inputs.items }"}
      run: |  # the code
        def main(input):
            return 1

    - name: review
      if: a > b # only large ones
      log: "large"
    # the end
    - name: done
      value: 1
  # what comes out
  output: \${ steps.done.output }
`;

function after(text: string, change: Change): string | undefined {
  return changeText(YamlText.parse(text)!, change)?.source.text;
}

/** What is different, as lines that went and lines that came. */
function difference(before: string, now: string | undefined): { gone: string[]; came: string[] } {
  const [old, fresh] = [before.split("\n"), (now ?? "").split("\n")];
  const rest = [...fresh];
  const gone = old.filter((line) => {
    const index = rest.indexOf(line);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
  return { gone: gone.toSorted(), came: rest.toSorted() };
}

const step = (index: number, ...rest: (string | number)[]) => ["spec", "steps", index, ...rest];

describe("a change", () => {
  const rows: { name: string; given: Change; gone: string[]; came: string[] }[] = [
    {
      name: "a value with a comment keeps the comment",
      given: { kind: "set", path: step(1, "if"), value: "a > 2 * b" },
      gone: ["      if: a > b # only large ones"],
      came: ["      if: a > 2 * b # only large ones"],
    },
    {
      name: "a text of several lines gets lines of its own below that comment",
      given: { kind: "set", path: step(1, "if"), value: "a >\nb\n" },
      gone: ["      if: a > b # only large ones"],
      came: ["      if: | # only large ones", "        a >", "        b"],
    },
    {
      name: "code is replaced below the comment on its header",
      given: { kind: "set", path: step(0, "run"), value: "def main(input):\n    return 2\n" },
      gone: ["            return 1"],
      came: ["            return 2"],
    },
    {
      name: "a new key comes where its order says",
      given: { kind: "set", path: step(1, "timeout"), value: "5m", order: ["name", "if", "timeout", "log"] },
      gone: [],
      came: ["      timeout: 5m"],
    },
    {
      name: "a new key in maps that are not there brings them",
      given: { kind: "set", path: step(2, "retry", "maxAttempts"), value: 3 },
      gone: [],
      came: ["      retry:", "        maxAttempts: 3"],
    },
    {
      name: "a value in braces is replaced in braces",
      given: { kind: "set", path: step(0, "with", "items"), value: "a, b" },
      gone: ['      with: {items: "${ inputs.items }"}'],
      came: ['      with: {items: "a, b"}'],
    },
    {
      name: "a key is added in braces",
      given: { kind: "set", path: ["spec", "inputs", "title"], value: "An order: items" },
      gone: ["  inputs: {type: object, required: [items]}"],
      came: ['  inputs: {type: object, required: [items], title: "An order: items"}'],
    },
    {
      name: "an item is added in brackets",
      given: { kind: "insert", path: ["spec", "inputs", "required"], index: 1, value: "customer" },
      gone: ["  inputs: {type: object, required: [items]}"],
      came: ["  inputs: {type: object, required: [items, customer]}"],
    },
    {
      name: "a step goes with the comment that is about it",
      given: { kind: "remove", path: step(2) },
      gone: ["    # the end", "    - name: done", "      value: 1"],
      came: [],
    },
    {
      name: "a key goes",
      given: { kind: "remove", path: step(0, "run") },
      gone: ["      run: |  # the code", "        def main(input):", "            return 1"],
      came: [],
    },
    {
      name: "the first key of a step goes, and the next takes its dash",
      given: { kind: "remove", path: step(2, "name") },
      gone: ["    - name: done", "      value: 1"],
      came: ["    - value: 1"],
    },
    {
      name: "a step is put before another, as far apart as the others are",
      given: { kind: "insert", path: ["spec", "steps"], index: 1, value: { name: "a", wait: "1s" } },
      gone: [],
      came: ["    - name: a", "      wait: 1s", ""],
    },
    {
      name: "a step is put at the end",
      given: { kind: "insert", path: ["spec", "steps"], index: 3, value: { name: "a", wait: "1s" } },
      gone: [],
      came: ["", "    - name: a", "      wait: 1s"],
    },
  ];
  test.each(rows)("changes its lines only: $name", ({ given, gone, came }) => {
    expect(difference(flow, after(flow, given))).toEqual({ gone: gone.toSorted(), came: came.toSorted() });
  });

  test("of a step's place keeps its comments and how it is written", () => {
    const moved = after(flow, { kind: "move", from: step(0), to: ["spec", "steps"], index: 3 });
    expect(difference(flow, moved)).toEqual({ gone: [], came: [""] });
    expect(moved!.indexOf("# counts them")).toBeGreaterThan(moved!.indexOf("- name: done"));
  });

  test("is not made through what is repeated from elsewhere", () => {
    const text = "a: &x {b: 1}\nc: *x\n";
    expect(after(text, { kind: "set", path: ["c", "b"], value: 2 })).toBeUndefined();
    expect(after(text, { kind: "set", path: ["a", "b"], value: 2 })).toBe("a: &x {b: 2}\nc: *x\n");
  });

  test("of a text without a last line feed leaves none", () => {
    expect(after("a: 1\nb:\n  - x", { kind: "insert", path: ["b"], index: 1, value: "y" })).toBe(
      "a: 1\nb:\n  - x\n  - y",
    );
    expect(after("a: 1\nb: 2", { kind: "remove", path: ["b"] })).toBe("a: 1");
  });

  test("puts what is short into brackets that are empty", () => {
    expect(after("a: [] # none\n", { kind: "insert", path: ["a"], index: 0, value: "y" })).toBe(
      "a: [y] # none\n",
    );
  });
});

const key = fc.constantFrom("a", "b", "name", "run", "1", "with space", "true");
const scalar = fc.oneof(
  ...[
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
    fc.constantFrom("x: y", "# no", "- a", "1", "~"),
  ],
  fc.array(fc.string({ unit: "grapheme-ascii" }), { minLength: 2 }).map((lines) => lines.join("\n")),
);
const { value: json } = fc.letrec<{ value: unknown; list: unknown[]; map: object }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, scalar, tie("list"), tie("map")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  map: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));
const document = fc.record({ a: json, steps: fc.array(json, { maxLength: 4 }) });

function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries((value ?? {}) as object);
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...entries.flatMap(([key, held]) => pathsIn(held, [...path, key]))];
}

/** The document as people may write it: in another style, with a comment in every place where one may stand. */
const text = fc
  .tuple(document, fc.constantFrom("block", "any", "flow"), fc.boolean(), fc.constantFrom(2, 4))
  .map(([value, collectionStyle, indentSeq, indent]) => {
    const lines = stringify(value, {
      collectionStyle: collectionStyle as "any",
      indentSeq,
      indent,
      lineWidth: 60,
    });
    return `# head\n${lines}# foot\n`;
  });

describe("any change of any document", () => {
  const given = fc.tuple(
    text,
    json,
    fc.nat(),
    fc.nat(),
    fc.constantFrom("set", "add", "remove", "insert", "move"),
  );
  test("is made as it is meant, and leaves what stands around", () => {
    fc.assert(
      fc.property(given, ([text, value, pick, index, kind]) => {
        const source = YamlText.parse(text);
        fc.pre(source !== null);
        const change = changeOf(source.value, { value, pick, index, kind });
        fc.pre(change !== null);
        const changed = changeText(source, change);
        expect(changed, `${JSON.stringify(change)} of\n${text}`).not.toBeNull();
        expect(changed!.source.value).toEqual(valueAfter(source.value, change));
        expect(changed!.source.text).toMatch(/^# head\n[^]*# foot\n$/);
      }),
      { numRuns: 500 },
    );
  });

  interface Given {
    readonly value: unknown;
    readonly pick: number;
    readonly index: number;
    readonly kind: string;
  }

  function changeOf(root: unknown, { value, pick, index, kind }: Given): Change | null {
    const paths = pathsIn(root).slice(1);
    const lists = paths.filter((path) => Array.isArray(held(root, path)));
    const maps = paths.filter((path) => isMap(held(root, path)));
    const items = paths.filter((path) => typeof path.at(-1) === "number");
    const one = <T>(of: readonly T[]): T | undefined => of[pick % Math.max(of.length, 1)];
    const list = one(lists);
    const place = list && index % ((held(root, list) as unknown[]).length + 1);
    if (kind === "set") return { kind, path: one(paths)!, value };
    if (kind === "add")
      return maps.length > 0 ? { kind: "set", path: [...one(maps)!, "added"], value } : null;
    if (kind === "remove") return { kind, path: one(paths)! };
    if (kind === "insert") return list ? { kind, path: list, index: place!, value } : null;
    const from = items[index % Math.max(items.length, 1)];
    if (
      !list ||
      !from ||
      (from.every((key, depth) => depth >= list.length || list[depth] === key) && from.length <= list.length)
    )
      return null;
    return { kind: "move", from, to: list, index: place! };
  }

  const held = (root: unknown, path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], root);
  const isMap = (value: unknown): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value);
});
