import { expect, test } from "vitest";
import { bindingOf, keyMap, type PressedKey } from "./key-map.js";

const pressed = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

const rows = [
  { name: "Ctrl on a PC", given: pressed("s", { ctrlKey: true }), expect: "save" },
  { name: "⌘ on a Mac", given: pressed("s", { metaKey: true }), expect: "save" },
  { name: "Shift", given: pressed("Z", { ctrlKey: true, shiftKey: true }), expect: "redo" },
  {
    name: "a sign that needs Shift on some keyboards",
    given: pressed("?", { shiftKey: true }),
    expect: "sheet",
  },
  { name: "a letter alone, not with Ctrl", given: pressed("d", { ctrlKey: true }), expect: "duplicate" },
  { name: "a letter without it", given: pressed("d"), expect: "disable" },
  { name: "nothing with Alt", given: pressed("d", { altKey: true }), expect: undefined },
  {
    name: "Tab backwards, which is the browser's",
    given: pressed("Tab", { shiftKey: true }),
    expect: undefined,
  },
];
test.each(rows)("a key is known by $name", ({ given, expect: action }) => {
  expect(bindingOf(given, ["canvas", "page", "everywhere"])?.action).toBe(action);
});

test("no key does two things", () => {
  const combos = keyMap.map(({ combo }) => combo);
  expect(new Set(combos).size).toBe(combos.length);
});
