import { expect, test } from "vitest";
import { RunIndex } from "./run-index.js";

const key = (name: string) => ({ namespace: "shop", name });

test("a run is known by all objects that show it, until they are forgotten", () => {
  const index = new RunIndex();
  index.bind(key("a"), "r");
  index.bind(key("b"), "r");
  index.bind(key("a"), "r");
  expect(index.keysOf("r")).toEqual([key("b"), key("a")]);
  index.forget(key("b"));
  index.bind(key("a"), "other");
  expect(index.keysOf("r")).toEqual([]);
  expect(index.keysOf("other")).toEqual([key("a")]);
});

test("a change of a run that the backend tells reaches its objects, and no others", () => {
  const index = new RunIndex();
  const added: string[] = [];
  const listeners: ((demand: { runs: readonly string[] }) => void)[] = [];
  index.bind(key("a"), "r");
  index.changedBy({ subscribe: (listener) => listeners.push(listener) }).feed(({ name }) => added.push(name));
  listeners[0]!({ runs: ["unknown", "r"] });
  expect(added).toEqual(["a"]);
});
