import { expect, test } from "vitest";
import type { Row } from "../../../../run/history/rows.js";
import { afterKey } from "./list-keys.js";

function row(key: string, depth: number, isOpen: boolean | null): Row {
  return { kind: "scope", key, depth, isOpen, scope: { path: key, label: key, status: "running" } };
}

const rows = [row("a", 0, true), row("a.1", 1, null), row("a.2", 1, false), row("b", 0, null)];

test.each([
  { name: "down", key: "ArrowDown", at: 0, expect: { to: 1 } },
  { name: "down from nowhere, to the first", key: "ArrowDown", at: -1, expect: { to: 0 } },
  { name: "down from the last, nowhere", key: "ArrowDown", at: 3, expect: { to: 3 } },
  { name: "up", key: "ArrowUp", at: 2, expect: { to: 1 } },
  { name: "to the end", key: "End", at: 0, expect: { to: 3 } },
  { name: "to the beginning", key: "Home", at: 3, expect: { to: 0 } },
  { name: "right into what is open", key: "ArrowRight", at: 0, expect: { to: 1 } },
  { name: "right opens what is closed", key: "ArrowRight", at: 2, expect: { toggle: rows[2] } },
  { name: "right has nowhere to go", key: "ArrowRight", at: 3, expect: null },
  { name: "left closes what is open", key: "ArrowLeft", at: 0, expect: { toggle: rows[0] } },
  { name: "left to what holds it", key: "ArrowLeft", at: 2, expect: { to: 0 } },
  { name: "left of all, nowhere", key: "ArrowLeft", at: 3, expect: null },
  { name: "enter chooses", key: "Enter", at: 1, expect: { choose: rows[1] } },
  { name: "another key is left alone", key: "x", at: 1, expect: null },
])("in the list of steps a key goes $name", ({ key, at, expect: done }) => {
  expect(afterKey(key, rows, at)).toEqual(done);
});

test("in an empty list no key does anything", () => {
  for (const key of ["ArrowDown", "ArrowUp", "Home", "End", "Enter"])
    expect(afterKey(key, [], -1)).toBeNull();
});
