import type { JsonObject } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { judge } from "./judge.js";

const metadata = { name: "a", namespace: "shop" };
const wrong: JsonObject = { steps: [{ name: "one", value: "${ 1 + }" }] };
const right: JsonObject = { steps: [{ name: "one", value: 1 }] };

function faultsOf(kind: string, before: JsonObject | null, spec: JsonObject): string[] {
  const oldObject = before && { metadata, spec: before };
  const operation = before ? "UPDATE" : "CREATE";
  const request = { uid: "u", kind: { kind }, operation, object: { metadata, spec }, oldObject };
  return judge(request, () => null).faults.map(({ code }) => code);
}

test.each([
  {
    name: "a new Flow that is wrong is refused",
    kind: "Flow",
    before: null,
    spec: wrong,
    gives: ["InvalidExpression"],
  },
  {
    name: "a Flow that becomes wrong is refused",
    kind: "Flow",
    before: right,
    spec: wrong,
    gives: ["InvalidExpression"],
  },
  { name: "a Flow that becomes right is taken", kind: "Flow", before: wrong, spec: right, gives: [] },
  {
    name: "a Flow that came in wrong may be claimed and labelled",
    kind: "Flow",
    before: wrong,
    spec: wrong,
    gives: [],
  },
  { name: "a FunctionRun that came in wrong, too", kind: "FunctionRun", before: {}, spec: {}, gives: [] },
  {
    name: "a new FunctionRun that is wrong is refused",
    kind: "FunctionRun",
    before: null,
    spec: {},
    gives: ["MissingVerb"],
  },
])("$name", ({ kind, before, spec, gives }) => {
  expect(faultsOf(kind, before, spec)).toEqual(gives);
});
