import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Json, SimulatedAnswer, SimulatedAttempt } from "@flowrunner/engine";
import { acceptInputs, simulate, validateFlow, type Plan } from "@flowrunner/engine";
import { examplesIn, type Example, type Given } from "./examples.js";
import { flowCommand } from "./flow-command.js";

const root = new URL("../", import.meta.url);
const pages = ["README.md", ...readdirSync(new URL("docs/", root)).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith(".md"),
);
const examples = pages.flatMap((page) => examplesIn(page, textOf(page)));

describe("the flows of the documentation", () => {
  for (const example of examples)
    it(`${example.name} gives what stands below it`, async () => {
      const plan = validPlan(example.flow);
      const outcome = example.isReal ? await run(example) : simulated(plan, example.given);
      expect(outcome).toMatchObject(example.expect);
      if ("output" in example.expect) expect(outcome.output).toEqual(example.expect.output);
    });
});

describe("the flows in examples/", () => {
  const files = readdirSync(new URL("examples/", root)).filter((name) => /^[^.]+\.yaml$/.test(name));

  it.each(files)("%s is valid, without a warning", (file) => {
    expect(validateFlow(textOf(`examples/${file}`)).diagnostics).toEqual([]);
  });
});

function textOf(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

function validPlan(flow: string): Plan {
  const { plan, diagnostics } = validateFlow(flow);
  expect(diagnostics, "examples are valid, without a warning").toEqual([]);
  return plan!;
}

interface Outcome {
  readonly status: string;
  readonly output?: Json;
  readonly error?: unknown;
}

function simulated(plan: Plan, { inputs = {}, config = {}, answers = {}, ...told }: Given): Outcome {
  const accepted = acceptInputs(plan, inputs);
  if (!("inputs" in accepted)) throw new Error(JSON.stringify(accepted.issues));
  const answer = ({ path, attempt }: SimulatedAttempt): SimulatedAnswer => {
    const stated = [answers[path] ?? []].flat();
    const chosen = stated[Math.min(attempt, stated.length) - 1];
    if (!chosen) throw new Error(`the example states no answer for the code of ${path}`);
    return chosen as SimulatedAnswer;
  };
  const { outcome, output } = simulate(plan, { inputs: accepted.inputs, config, answer, ...told });
  return { ...outcome, output };
}

async function run({ flow, given }: Example): Promise<Outcome> {
  const inputs = Object.entries(given.inputs ?? {}).flatMap(([name, value]) => [
    "-i",
    `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  ]);
  const { stdout, stderr } = await flowCommand(["run", "-", "-o", "json", ...inputs], flow);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Outcome;
}
