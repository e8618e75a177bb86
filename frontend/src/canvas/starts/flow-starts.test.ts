import { validateFlow } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { flowStarts, startedAs } from "./flow-starts.js";

test.each(flowStarts)("a flow that begins with $name is a flow of its name", (start) => {
  const { flow, diagnostics } = validateFlow(startedAs(start, "my-flow"));
  expect(diagnostics).toEqual([]);
  expect(flow?.metadata.name).toBe("my-flow");
});
