import { expect, test } from "vitest";
import { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import { parseCondition, parseTemplate, renderText } from "./template.js";

const ENVIRONMENT: Environment = {
  lookup: () => ({ n: 2, list: [1, { a: null }], none: null, name: "Ann" }),
  now: 0,
  seed: "",
};

function rendered(text: string): unknown {
  const { template } = parseTemplate(text);
  if (template?.kind === "text") return renderText(template.parts, ENVIRONMENT, new Budget(1_000));
  return template?.kind === "expression"
    ? template.expression.evaluate(ENVIRONMENT, new Budget(1_000))
    : template?.value;
}

test.each([
  ["plain text stays", "no $ { } expression", "no $ { } expression"],
  ["exactly one expression keeps its type", "${ inputs.n }", 2],
  ["a list keeps its type", "${inputs.list}", [1, { a: null }]],
  ["text around makes text", "n=${ inputs.n }!", "n=2!"],
  ["a blank around makes text", " ${ inputs.n }", " 2"],
  ["null is empty in text", "<${ inputs.none }>", "<>"],
  ["an absent optional is empty in text", "<${ inputs.?x }>", "<>"],
  ["lists and maps are JSON in text", "${ inputs.list } ${ {'b': 1.5} }", '[1,{"a":null}] {"b":1.5}'],
  ["two expressions side by side", "${ inputs.n }${ inputs.n }", "22"],
  ["$${ is a literal ${", "$${ inputs.n } ${ inputs.n }", "${ inputs.n } 2"],
  ["a brace in a string does not end the expression", "${ '}' + '{' }", "}{"],
  ["nor in a raw string", "${ r'\\}' }", "\\}"],
  ["nor in a map", "${ {'a': {'b': inputs.n}}.a.b }", 2],
  ["nor in a comment", "${ inputs.n // }\n }", 2],
  ["triple quotes hold quotes", "${ '''it's }''' }", "it's }"],
])("%s", (_name, text, gives) => {
  expect(rendered(text)).toEqual(gives);
});

test.each([
  ["an expression that is not closed", "ab ${ inputs.n", 14, /`}` closes/],
  ["an empty expression", "ab ${}", 5, /value is expected/],
  ["an error within", "ab ${ inputs. } cd", 14, /name of a member/],
  ["a second error", "${ a } ${ szie(1) }", 10, /no function/],
])("%s is a problem at its place in the whole text", (_name, text, start, message) => {
  const { template, problems } = parseTemplate(text);
  expect(template).toBeNull();
  expect(problems[0]).toMatchObject({ start });
  expect(problems[0]?.message).toMatch(message);
});

test("problems of all expressions of a text are found", () => {
  expect(parseTemplate("${ szie(1) } ${ lenght(2) }").problems.map(({ start }) => start)).toEqual([3, 16]);
});

test("references count from the start of the whole text", () => {
  const { template } = parseTemplate("ab ${ inputs.n }");
  const expression = template?.kind === "text" ? template.parts[1] : undefined;
  expect(expression).toMatchObject({
    source: "inputs.n",
    references: [{ root: "inputs", start: 6, end: 14 }],
  });
});

test("two calls of uuid() in one text differ", () => {
  const [first, second] = (rendered("${ uuid() } ${ uuid() }") as string).split(" ");
  expect(first).not.toBe(second);
});

test.each([
  ["inputs.n > 1", true],
  ["${ inputs.n > 1 }", true],
  [" ${ inputs.n > 2 }\n", false],
])("the condition %j is %s", (text, gives) => {
  expect(parseCondition(text).expression?.condition(ENVIRONMENT, new Budget(100))).toBe(gives);
});

test("a condition made of several expressions is told to be CEL as it is", () => {
  expect(parseCondition("${ a } && ${ b }").problems).toMatchObject([{ start: 6, help: /leave out/ }]);
});

test("text that repeats a large value is paid for", () => {
  const big = Array.from({ length: 10_000 }, (_, at) => at);
  const { template } = parseTemplate("${ inputs.big } ".repeat(200));
  const parts = template?.kind === "text" ? template.parts : [];
  const environment = { ...ENVIRONMENT, lookup: () => ({ big }) };
  expect(() => renderText(parts, environment, new Budget(1_000_000))).toThrow("budget");
});
