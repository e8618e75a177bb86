/**
 * What the canvas promises to a text that somebody has written with care.
 *
 * T1 A flow that is opened and saved is the same to the byte.
 * T2 One edit changes the lines of what is edited, and what names it; nothing that stands elsewhere.
 * T3 What is added takes nothing away.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findStep, stepsIn } from "./graph/find-step.js";
import { drawFlow } from "./graph/draw-flow.js";
import { isChanged, isDrawn } from "./store/editor-state.js";
import { EditorDriver } from "./testing/editor-driver.js";
import { layoutFaults } from "./testing/layout-faults.js";
import { isWithin, spanAt, type Span } from "./testing/step-span.js";

interface KnownFlow {
  /** The file's path in this repository. */
  readonly name: string;
  readonly text: string;
}

const folders = [
  "examples",
  "examples/order-intake",
  "crds/examples/valid",
  "test/scenarios/valid",
  "test/scenarios/runs",
];

/** Every flow of this repository that can run: the examples, and what the engine and the cluster are tested with. */
const knownFlows: readonly KnownFlow[] = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name, text: flowOf(readFileSync(name, "utf8")) }))
  .filter(({ text }) => /^kind: Flow$|"kind": "Flow"/m.test(text));

/** What is to come of a scenario's flow stands below it, as another document. */
function flowOf(text: string): string {
  const end = text.indexOf("\n---\n");
  return end === -1 ? text : text.slice(0, end + 1);
}

test("the flows are all there", () => {
  expect(knownFlows.length).toBeGreaterThan(55);
});

describe.each(knownFlows)("$name", ({ text }) => {
  test("opens, and nothing lies over anything else", () => {
    const { state } = new EditorDriver(text).store;
    expect(isDrawn(state)).toBe(true);
    const drawn = drawFlow(state.root!);
    expect(drawn.boxes.filter(({ kind }) => kind === "step")).toHaveLength([...stepsIn(state.root!)].length);
    expect(layoutFaults(drawn)).toEqual([]);
  });

  const writings = [
    { name: "as it is", given: text },
    { name: "with other line ends", given: text.replaceAll("\n", "\r\n") },
    { name: "without its last line end", given: text.trimEnd() },
    { name: "with spaces at the ends of its lines", given: text.replaceAll("\n", "  \n") },
  ];
  test.each(writings)("would be saved to the byte as it was opened, $name", ({ given }) => {
    const { state } = new EditorDriver(given).store;
    expect(state.text).toBe(given); // T1
    expect(isChanged(state)).toBe(false);
  });
});

/** What an edit has put in the place of what. */
interface Replaced extends Span {
  readonly gone: string;
  readonly came: string;
}

interface Edit {
  readonly name: string;
  /** Gives why it was refused, or null. */
  do(driver: EditorDriver, id: string): string | null;
  /** JSON Pointers to what may be written otherwise then; the step at `path` is edited. Null: nothing may, but more. */
  touches(driver: EditorDriver, path: string): readonly string[] | null;
}

const listOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

const pathOf = ({ store }: EditorDriver, id: string): string =>
  [...stepsIn(store.state.root!)].find((step) => step.id === id)!.path;

const neighbours = (driver: EditorDriver, path: string): readonly string[] =>
  findStep(driver.store.state.root!, path)!.scope.steps.map((step) => step.path);

/** The steps of its scope that name it. */
const needy = (driver: EditorDriver, path: string): readonly string[] =>
  findStep(driver.store.state.root!, path)!
    .scope.steps.filter(({ waits }) => waits.some(({ on, reason }) => on === path && reason === "needs"))
    .map((step) => step.path);

const edits: readonly Edit[] = [
  {
    name: "a step that is added",
    do: (driver, id) => {
      driver.select(id);
      return driver.add("log");
    },
    touches: () => null,
  },
  {
    name: "a step that is copied and pasted",
    do: (driver, id) => {
      driver.select(id);
      return driver.paste(driver.copy(id));
    },
    touches: () => null,
  },
  {
    name: "a key that is added",
    do: (driver, id) => driver.set(id, "priority", 7),
    touches: (_, path) => [path],
  },
  {
    name: "a step that is disabled or enabled",
    do: (driver, id) => driver.disable(id),
    touches: (_, path) => [path],
  },
  {
    name: "a value that is set",
    do: (driver, id) => driver.set(id, "with", { one: "a\nb", two: ["${ inputs }", "#"] }),
    touches: (_, path) => [path],
  },
  {
    name: "a step that is deleted",
    do: (driver, id) => driver.remove(id),
    touches: (driver, path) => [
      neighbours(driver, path).length === 1 ? listOf(path) : path,
      ...needy(driver, path),
    ],
  },
  {
    name: "a step that is moved to the beginning",
    do: (driver, id) => driver.move(id, listOf(listOf(pathOf(driver, id))), 0),
    touches: (_, path) => [path],
  },
  {
    name: "a step that waits for the first one",
    do: (driver, id) => driver.connect(driver.steps[0]!, id),
    touches: () => null,
  },
];

/** What was done to a text at last. */
function lastEditOf({ store }: EditorDriver, text: string): readonly Replaced[] {
  const found: Replaced[] = [];
  store.state.history.done.at(-1)?.changes.iterChanges((from, to, _from, _to, inserted) => {
    found.push({ from, to, gone: text.slice(from, to), came: inserted.toString() });
  });
  return found;
}

function faultsOf(edit: Edit, text: string, id: string, driver: EditorDriver): string[] {
  const spans = edit.touches(new EditorDriver(text), pathOf(new EditorDriver(text), id));
  const allowed = spans?.map((pointer) => spanAt(text, pointer));
  return lastEditOf(driver, text)
    .filter((one) => one.gone !== "" && !allowed?.some((span) => isWithin(one, span))) // T2, T3
    .map(({ gone, came }) => `${JSON.stringify(gone)} → ${JSON.stringify(came)}`);
}

const leastDone = 20;

/** Of each flow the first step, and one within. With FLOWRUNNER_SOAK all of them. */
function someOf(steps: readonly string[]): readonly string[] {
  if (process.env["FLOWRUNNER_SOAK"]) return steps;
  return [...new Set([steps[0]!, steps[Math.floor(steps.length / 2)]!])];
}

describe("only its own part of the text is changed by", () => {
  test.each(edits)("$name, in whatever flow", (edit) => {
    let done = 0;
    const faults = knownFlows.flatMap(({ name, text }) =>
      someOf(new EditorDriver(text).steps).flatMap((id) => {
        const driver = new EditorDriver(text);
        if (edit.do(driver, id) !== null) return [];
        done++;
        const found = faultsOf(edit, text, id, driver);
        if (!isDrawn(driver.store.state)) found.push("is not drawn any more");
        driver.store.undo();
        if (driver.text !== text) found.push("is not undone");
        return found.map((fault) => `${name} ${id}: ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
    expect(done, "the edit is hardly ever made").toBeGreaterThan(leastDone);
  });
});
