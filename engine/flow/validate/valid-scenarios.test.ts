import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { flowSchema } from "../generated/flow-schema.js";
import { nestedScopes } from "../nested-scopes.js";
import { parseDocuments } from "../parse/parse-documents.js";
import type { Needs, ScopePlan, StepPlan } from "../plan.js";
import { validateFlow } from "./validate-flow.js";

const folder = new URL("../../../test/scenarios/valid/", import.meta.url);
const isFlow = new Ajv2020({ strict: false }).compile(flowSchema);

/** The first comment line says what is shown; each further one is a step of the plan and what it waits for. */
const scenarios = readdirSync(folder)
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const [title = "", ...waits] = /^(?:#.*\n)*/.exec(text)![0].trimEnd().split("\n");
    return { name: `${file}: ${title.slice(2)}`, text, waits: waits.map((line) => line.slice(2)) };
  });

describe("valid flows", () => {
  it.each(scenarios)("$name", ({ text, waits }) => {
    const { diagnostics, plan } = validateFlow(text);
    expect(diagnostics).toEqual([]);
    expect(stepsOf(plan!.root).map(({ id, needs }) => `${id} <- ${shown(needs)}`)).toEqual(waits);
  });

  it.each(scenarios)("meets the schema that editors are given: $name", ({ text }) => {
    const { json } = parseDocuments(text)[0]!;
    expect(isFlow(json), JSON.stringify(isFlow.errors)).toBe(true);
  });
});

function stepsOf(scope: ScopePlan): StepPlan[] {
  return scope.steps.flatMap((step) => [step, ...nestedScopes(step).flatMap(({ scope }) => stepsOf(scope))]);
}

function shown({ all, some }: Needs): string {
  const names = (steps: readonly StepPlan[]) => steps.map(({ name }) => name).join(", ");
  const counted = some && `${some.count === 1 ? "any" : some.count} of ${names(some.of)}`;
  return [counted, names(all)].filter(Boolean).join("; ") || "nothing";
}
