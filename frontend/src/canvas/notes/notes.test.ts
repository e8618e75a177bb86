import { readFileSync } from "node:fs";
import { validateFlow } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { drawFlow } from "../graph/draw-flow.js";
import { distance, absolutePlaces } from "../graph/rectangle.js";
import { EditorDriver } from "../testing/editor-driver.js";
import { notesIn } from "./note.js";
import { placeNotes } from "./place-notes.js";

const head = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: noted}\nspec:\n";
const flow = `${head}  steps:
    - name: price # of all
      value: 1
    - {name: charge, value: 2}
`;
const order = readFileSync("examples/order-intake.yaml", "utf8");

function noted(text = flow): EditorDriver {
  const driver = new EditorDriver(text);
  driver.select("price");
  expect(driver.note("from the catalogue")).toBeNull();
  return driver;
}

describe("a note", () => {
  test("is kept in the flow's text, at its end, where it means nothing to the flow", () => {
    const { text, problems } = noted();
    expect(text).toBe(`${flow}  ui:
    notes:
      - text: from the catalogue
        near: price
        right: 260
        down: 0
`);
    expect(problems).toEqual([]);
    expect(validateFlow(text).plan!.version).toBe(validateFlow(flow).plan!.version);
  });

  test("is added where it covers nothing, however many there are", () => {
    const driver = noted(order);
    for (let number = 0; number < 4; number++) driver.note(`another ${number}`);
    const { notes, root } = driver.store.state;
    const drawn = drawFlow(root!);
    const placed = placeNotes(notes, root!, drawn);
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(0);
      for (const box of absolutePlaces(drawn).values()) expect(distance(one, box)).toBeGreaterThan(0);
    }
  });

  test("goes with the step that it is dragged to, wherever that is drawn", () => {
    const driver = noted();
    driver.dragNote(0, { x: 300, y: 120.4 });
    expect(driver.text).toContain("near: charge\n        right: 300\n        down: 20\n");
    driver.select("price");
    driver.add("log");
    expect(driver.notePlaces).toEqual([{ x: 300, y: 220 }]);
  });

  test("follows when its step is renamed, and stays where it is when that is deleted", () => {
    const driver = noted();
    driver.dragNote(0, { x: 300, y: 120 });
    expect(driver.rename("charge", "settle")).toBeNull();
    expect(driver.text).toContain("near: settle");
    driver.select("settle");
    expect(driver.deleteSelected()).toBeNull();
    expect(driver.text).not.toContain("near");
    expect(driver.notePlaces).toEqual([{ x: 300, y: 120 }]);
  });

  test("is deleted with all that was written for it, which undo brings back", () => {
    const driver = noted();
    const { text } = driver;
    expect(driver.store.state.selected).toEqual(["/spec/ui/notes/0"]);
    expect(driver.deleteSelected()).toBeNull();
    expect(driver.text).toBe(flow);
    driver.store.undo();
    expect(driver.text).toBe(text);
    expect(driver.store.state.selected).toEqual(["/spec/ui/notes/0"]);
  });

  test("is deleted together with steps, and others stay", () => {
    const driver = noted();
    driver.note("stays");
    driver.store.select(["/spec/steps/1", "/spec/ui/notes/0"]);
    expect(driver.deleteSelected()).toBeNull();
    expect([driver.steps, driver.notes]).toEqual([["price"], ["stays"]]);
  });

  test("that is moved by keys is one thing to undo, however many keys it took", () => {
    const driver = noted();
    const { text } = driver;
    for (let presses = 0; presses < 5; presses++) driver.nudgeNote(0, { x: 20, y: 0 });
    expect(driver.notePlaces).toEqual([{ x: 360, y: 0 }]);
    driver.store.undo();
    expect(driver.text).toBe(text);
  });

  test("stays selected while its flow is written", () => {
    const driver = noted();
    driver.type("value: 2", "value: 3");
    driver.pause();
    expect(driver.store.state.selected).toEqual(["/spec/ui/notes/0"]);
  });
});

describe("what stands where notes are kept", () => {
  const rows = [
    { name: "nothing", given: null, expect: [] },
    { name: "something else", given: { notes: "later" }, expect: [] },
    { name: "no map", given: { notes: [7, { text: "kept" }] }, expect: ["/spec/ui/notes/1"] },
    {
      name: "unknown looks",
      given: { notes: [{ text: 7, color: "loud", size: "toString", near: [], right: "1" }] },
      expect: ["/spec/ui/notes/0"],
    },
  ];
  test.each(rows)("may be $name", ({ given, expect: paths }) => {
    const notes = notesIn({ spec: { steps: [], ui: given } });
    expect(notes.map(({ path }) => path)).toEqual(paths);
    for (const { color, size, right, down } of notes)
      expect({ color, size, right, down }).toEqual({ color: "yellow", size: "medium", right: 0, down: 0 });
  });
});
