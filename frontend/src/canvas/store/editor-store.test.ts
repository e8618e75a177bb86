import { readdirSync, readFileSync } from "node:fs";
import { validateFlow } from "@flowrunner/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeViews } from "../nodes/registry.js";
import { EditorDriver } from "../testing/editor-driver.js";
import { isChanged, isDrawn } from "./editor-state.js";

const examples = readdirSync("examples")
  .filter((name) => /^[^.]+\.yaml$/.test(name))
  .map((name) => ({ name, text: readFileSync(`examples/${name}`, "utf8") }));

const verbs = Object.keys(nodeViews) as (keyof typeof nodeViews)[];

const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: f}
spec:
  steps:
    # first of all
    - name: a
      value: 1   # one
    - {name: b, value: "\${ steps.a.output }"}
    - name: c
      value: 3
`;

const looped = `${flow}    - name: w
      repeat: 1
      steps:
        - name: x
          value: 1
`;

/** A flow in which a verb may stand, and the step that it is put behind. */
function placeOf(verb: keyof typeof nodeViews): readonly [text: string, behind: string] {
  return verb === "break" || verb === "continue" ? [looped, "w[].x"] : [flow, "a"];
}

/** Lines that a change took away and brought. */
function difference(before: string, after: string): { gone: string[]; came: string[] } {
  const rest = after.split("\n");
  const gone = before.split("\n").filter((line) => {
    const index = rest.indexOf(line);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
  return { gone, came: rest };
}

describe("an editor", () => {
  test.each(examples)("opens $name and would save it as it is, to the byte", ({ text }) => {
    const { store } = new EditorDriver(text);
    expect(store.state.text).toBe(text);
    expect(isChanged(store.state)).toBe(false);
    expect(isDrawn(store.state)).toBe(true);
  });

  test("keeps line ends that are not its own", () => {
    const driver = new EditorDriver(flow.replaceAll("\n", "\r\n"));
    driver.type("value: 3", "value: 4");
    driver.pause();
    expect(driver.text).toBe(flow.replaceAll("\n", "\r\n").replace("value: 3", "value: 4"));
    driver.store.undo();
    expect(driver.text).toBe(flow.replaceAll("\n", "\r\n"));
  });

  test("goes back over the text and the canvas in one list", () => {
    const driver = new EditorDriver(flow);
    driver.type("value: 3", "value: 4");
    driver.pause();
    driver.select("c");
    driver.add("log");
    driver.rename("note", "told");
    expect(driver.steps).toEqual(["a", "b", "c", "told"]);
    driver.store.undo();
    expect(driver.steps).toEqual(["a", "b", "c", "note"]);
    driver.store.undo();
    expect(driver.text).toBe(flow.replace("value: 3", "value: 4"));
    driver.store.undo();
    expect(driver.text).toBe(flow);
    for (const _ of [1, 2, 3]) driver.store.redo();
    expect(driver.steps).toEqual(["a", "b", "c", "told"]);
    expect(driver.selected).toEqual(["told"]);
  });

  test("takes what is typed without a pause for one change, and a drag for one", () => {
    const driver = new EditorDriver(flow);
    for (const [there, instead] of [
      ["value: 3", "value: 33"],
      ["value: 33", "value: 333"],
    ] as const) {
      driver.type(there, instead);
      driver.nowMs += 100;
    }
    driver.pause();
    expect(driver.move("c", "/spec", 1)).toBeNull();
    expect(driver.store.state.history.done.map(({ label }) => label)).toEqual(["typing", "move c"]);
    driver.store.undo();
    driver.store.undo();
    expect(driver.text).toBe(flow);
  });

  test("shows the last flow while the text is none, and says why nothing can be done to it", () => {
    const driver = new EditorDriver(flow);
    driver.type("- name: c", "- name: [c");
    driver.pause();
    expect(driver.steps).toEqual(["a", "b", "c"]);
    expect(isDrawn(driver.store.state)).toBe(false);
    expect(driver.remove("c")).toContain("mend the text first");
    driver.type("- name: [c", "- name: c");
    driver.pause();
    expect(isDrawn(driver.store.state)).toBe(true);
  });

  test("keeps a step selected while the text around it moves", () => {
    const driver = new EditorDriver(flow);
    driver.select("c");
    driver.type("    # first of all\n", "    - {name: zero, value: 0}\n");
    driver.pause();
    expect(driver.selected).toEqual(["c"]);
  });

  test("takes what a field still holds before it is saved, and nothing of a field that has gone", () => {
    const driver = new EditorDriver(flow);
    driver.store.holdDraft(() => driver.set("c", "value", 4));
    driver.store.holdDraft(() => driver.set("c", "value", 5))();
    driver.store.takeDrafts();
    expect(driver.text).toBe(flow.replace("value: 3", "value: 4"));
  });

  test("brings back by undo what another text was put in the place of", () => {
    const driver = new EditorDriver(flow);
    driver.store.replace(examples[0]!.text, "restore");
    expect(driver.text).toBe(examples[0]!.text);
    driver.store.undo();
    expect(driver.text).toBe(flow);
  });
});

describe("one change on the canvas", () => {
  test.each(verbs)("adds %s as a flow that can run, and nothing but its lines", (verb) => {
    const [text, behind] = placeOf(verb);
    const driver = new EditorDriver(text);
    driver.select(behind);
    expect(driver.add(verb)).toBeNull();
    const errors = validateFlow(driver.text).diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect(difference(text, driver.text).gone).toEqual([]);
    driver.store.undo();
    expect(driver.text).toBe(text);
  });

  const rows: { name: string; given: (driver: EditorDriver) => unknown; gone: string[]; came: string[] }[] = [
    {
      name: "a rename changes where the step is named",
      given: (driver) => driver.rename("a", "first"),
      gone: ["    - name: a", '    - {name: b, value: "${ steps.a.output }"}'],
      came: ["    - name: first", '    - {name: b, value: "${ steps.first.output }"}'],
    },
    {
      name: "an arrow adds to what is waited for",
      given: (driver) => driver.connect("a", "c"),
      gone: [],
      came: ["      needs:", "        - b", "        - a"],
    },
    {
      name: "a field changes its line",
      given: (driver) => driver.set("a", "value", 2),
      gone: ["      value: 1   # one"],
      came: ["      value: 2   # one"],
    },
    {
      name: "a step goes with its lines",
      given: (driver) => driver.remove("c"),
      gone: ["    - name: c", "      value: 3"],
      came: [],
    },
    {
      name: "a step is disabled by a line",
      given: (driver) => driver.disable("c"),
      gone: [],
      came: ["      disabled: true"],
    },
  ];
  test.each(rows)("is one of the text: $name", ({ given, gone, came }) => {
    const driver = new EditorDriver(flow);
    expect(given(driver)).toBeNull();
    expect(difference(flow, driver.text)).toEqual({ gone, came });
  });
});

describe("whatever is done to an example", () => {
  const act = fc.record({
    kind: fc.constantFrom(
      "add",
      "remove",
      "rename",
      "connect",
      "move",
      "duplicate",
      "disable",
      "undo",
      "redo",
    ),
    one: fc.nat(),
    other: fc.nat(),
  });
  test("undo leads back to the first byte, and what is drawn is what the text says", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(act, { minLength: 1, maxLength: 8 }),
        ({ text }, acts) => {
          const driver = new EditorDriver(text);
          for (const { kind, one, other } of acts) {
            if (kind === "undo" || kind === "redo") driver.store[kind]();
            const { steps } = driver;
            const [a, b] = [steps[one % steps.length], steps[other % steps.length]];
            if (a === undefined || b === undefined) continue;
            driver.select(a);
            if (kind === "add") driver.add(verbs[other % verbs.length]!);
            if (kind === "remove") driver.remove(a);
            if (kind === "rename") driver.rename(a, `renamed${other % 5}`);
            if (kind === "connect") driver.connect(a, b);
            if (kind === "move") driver.move(a, driver.scopes()[other % driver.scopes().length]!, 0);
            if (kind === "duplicate") driver.paste(driver.copy(a));
            if (kind === "disable") driver.disable(a);
            expect(isDrawn(driver.store.state)).toBe(true);
          }
          while (driver.store.state.history.done.length > 0) driver.store.undo();
          expect(driver.text).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });
});
