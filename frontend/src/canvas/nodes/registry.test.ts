import { verbNames } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { nodeViews } from "./registry.js";

test("the canvas knows the verbs that the engine runs, and no others", () => {
  expect(Object.keys(nodeViews).toSorted()).toEqual(verbNames.toSorted());
});
