import { CompletionContext, type Completion, type CompletionResult } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { verbNames } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { yamlCompletion } from "./yaml-completion.js";

const head = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: f}
spec:
  inputs: {type: object, properties: {customer: {type: string}}}
  steps:
    - {name: price, runtime: node, run: x}
    - {name: stock, value: 1, needs: []}
`;

/** Asks behind the steps above; `|` is the cursor. */
function ask(written: string, isExplicit = false, before = head): CompletionResult | null {
  const text = before + written;
  const pos = text.indexOf("|", before.length);
  const state = EditorState.create({ doc: text.slice(0, pos) + text.slice(pos + 1) });
  return yamlCompletion(new CompletionContext(state, pos, isExplicit));
}

const labels = (result: CompletionResult | null): readonly string[] =>
  (result?.options ?? []).map(({ label }) => label);

function option(written: string, label: string): Completion {
  const found = ask(written)?.options.find((each) => each.label === label);
  if (!found) throw new Error(`${label} is not offered`);
  return found;
}

describe("in the text of a flow", () => {
  test.each([
    {
      name: "keys of a step that has no verb yet are those of all verbs",
      given: "    - name: a\n      r|\n",
    },
    { name: "so they are with a colon behind it", given: "    - name: a\n      r|:\n" },
    { name: "and in braces", given: "    - {name: a, r|}\n" },
    { name: "also in braces that are still open", given: "    - {name: a, r|\n" },
  ])("$name", ({ given }) => {
    expect(labels(ask(given))).toEqual(expect.arrayContaining([...verbNames, "runtime", "retry", "needs"]));
    expect(labels(ask(given))).not.toContain("name");
  });

  test.each([
    {
      name: "a step's keys are those of its verb",
      given: "    - name: a\n      wait: 1s\n      |\n",
      has: ["if", "needs"],
      hasNot: ["retry", "run", "wait"],
    },
    { name: "a step begins with any key", given: "    - n|\n", has: ["name", "run"], hasNot: [] },
    {
      name: "what is in a value has its own keys",
      given: "    - name: a\n      run: x\n      retry:\n        m|\n",
      has: ["maxAttempts", "maxDelay"],
      hasNot: ["name"],
    },
    {
      name: "a scope has its own",
      given: "    - name: a\n      parallel:\n        - name: left\n          s|\n",
      has: ["steps", "output", "vars"],
      hasNot: ["run", "name"],
    },
  ])("$name", ({ given, has, hasNot }) => {
    const offered = labels(ask(given, true));
    expect(offered).toEqual(expect.arrayContaining(has));
    for (const label of hasNot) expect(offered).not.toContain(label);
  });

  test.each([
    { name: "a choice", given: "    - name: a\n      runtime: |\n", expect: ["node", "python", "bash"] },
    {
      name: "a choice in braces",
      given: "    - {name: a, run: x, network: i|}\n",
      expect: ["none", "project", "internet"],
    },
    { name: "true or false", given: "    - name: a\n      disabled: t|\n", expect: ["true", "false"] },
    { name: "alternatives", given: "    - name: a\n      onError: |\n", expect: ["fail", "continue"] },
    {
      name: "items",
      given: "    - name: a\n      run: x\n      data: {collections: {o: [r|]}}\n",
      expect: ["read", "create", "update", "delete"],
    },
    { name: "steps to wait for", given: "    - name: a\n      needs: [p|]\n", expect: ["price", "stock"] },
    {
      name: "steps, one a line",
      given: "    - name: a\n      needs:\n        - |\n",
      expect: ["price", "stock"],
    },
    {
      name: "steps of which some are enough",
      given: "    - name: a\n      needs: {any: [price, s|]}\n",
      expect: ["price", "stock"],
    },
    {
      name: "steps of the own scope only",
      given:
        "    - name: a\n      forEach: [1]\n      steps:\n        - {name: b, value: 1}\n        - {name: c, needs: [|]}\n",
      expect: ["b"],
    },
  ])("$name can be chosen", ({ given, expect: expected }) => {
    expect(labels(ask(given))).toEqual(expected);
  });

  test.each([
    { name: "roots", given: '    - {name: a, value: "${ i|"}\n', has: ["inputs", "steps"], from: 1 },
    { name: "inputs", given: '    - {name: a, value: "${ inputs.|"}\n', has: ["customer"], from: 0 },
    {
      name: "steps",
      given: "    - name: a\n      runtime: node\n      run: x\n      with:\n        b: ${ steps.p|\n",
      has: ["price", "stock"],
      from: 1,
    },
    {
      name: "what steps have",
      given: "    - name: a\n      value: |\n".replace("|", ">-\n        of ${ steps.price.|"),
      has: ["output", "status"],
      from: 0,
    },
    {
      name: "names in a condition",
      given: "    - name: a\n      if: inputs.cu|\n",
      has: ["customer"],
      from: 2,
    },
  ])("expressions name $name, as in the form", ({ given, has, from }) => {
    const result = ask(given)!;
    expect(labels(result)).toEqual(expect.arrayContaining(has));
    expect((head + given).indexOf("|", head.length) - result.from).toBe(from);
  });

  test.each([
    { name: "in a comment", given: "    # r|\n" },
    { name: "in text that is no expression", given: "    - {name: a, log: hello s|}\n" },
    { name: "behind an expression", given: '    - {name: a, log: "${ 1 } s|"}\n' },
    {
      name: "in code",
      given: "    - name: a\n      runtime: node\n      run: |\n".replace("|", "|\n        export |"),
    },
    { name: "where a name of one's own stands", given: "    - name: ne|\n" },
  ])("nothing is offered $name", ({ given }) => {
    const cursor = given.lastIndexOf("|");
    const state = EditorState.create({ doc: head + given.slice(0, cursor) + given.slice(cursor + 1) });
    expect(yamlCompletion(new CompletionContext(state, head.length + cursor, false))).toBeNull();
  });

  test("what is chosen is written as it goes on", () => {
    const written = "    - name: a\n      w|\n";
    expect(option(written, "wait").apply).toBe("wait: ");
    expect(option(written, "with").apply).toBe("with:\n        ");
    expect(option(written, "parallel").apply).toBe("parallel:\n        - ");
    expect(option("    - {name: a, w|}\n", "with").apply).toBe("with: ");
    expect(option("    - name: a\n      w|: 1\n", "with").apply).toBeUndefined();
  });

  test("says what it means, in the words of the language", () => {
    expect(option("    - name: a\n      w|\n", "wait").info).toContain("Here stands");
    expect(option("    - name: a\n      runtime: |\n", "node").info).toContain("What runs the code");
    expect(labels(ask("k|\n", true, "apiVersion: flowrunner.dev/v1alpha1\n"))).toEqual([
      "kind",
      "metadata",
      "spec",
    ]);
  });
});
