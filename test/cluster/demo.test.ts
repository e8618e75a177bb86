import { expect, test } from "vitest";
import { run } from "./harness/commands.js";
import { projectOf } from "./harness/projects.js";

const namespace = projectOf(import.meta.url);

test("the demo goes its way by kubectl, from a function to a record", async () => {
  const { code, stdout, stderr } = await run("env", [`NAMESPACE=${namespace}`, "examples/kubernetes/demo"]);
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/order-intake-\S+ +Running +\d\/\d/);
  expect(stdout).toMatch(/order-intake-\S+ +Succeeded /);
  expect(stdout).toMatch(/"carrier":"road"/);
  expect(stdout).toContain("acme");
  expect(stdout + stderr, "the secret").not.toMatch(/demo-[0-9a-f]{24}/);
});
