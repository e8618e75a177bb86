import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  checkAgainst,
  parseDocuments,
  readFlowTest,
  runFlowTest,
  validateFlow,
  type FlowTestResult,
} from "@flowrunner/engine";
import { flowTestSchema } from "../engine/flow-test/generated/flow-test-schema.js";
import { codeBlocks } from "./markdown.js";

const root = new URL("../", import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), "utf8");
const page = textOf("docs/flow-tests.md");

function result(flow: string, test: string): FlowTestResult {
  const { plan } = validateFlow(textOf(flow));
  const read = readFlowTest(parseDocuments(test)[0]!.json);
  if (!("spec" in read)) throw new Error(JSON.stringify(read));
  expect(checkAgainst(plan!, read)).toEqual([]);
  return runFlowTest(plan!, read);
}

const failuresOf = ({ cases }: FlowTestResult): readonly string[] =>
  cases.flatMap(({ failures }) => failures);

describe("the page of tests", () => {
  it("shows one whose cases pass", () => {
    const [block] = codeBlocks(page).filter(({ info }) => info === "yaml test");
    expect(failuresOf(result("examples/order-intake.yaml", block!.text))).toEqual([]);
  });

  const definitions = flowTestSchema.$defs as { [name: string]: { properties?: object } };
  const described = [
    "FlowTestSpec",
    "TestCase",
    "Mock",
    "MockError",
    "Action",
    "TestDecision",
    "Expectation",
  ];
  const keys = described.flatMap((name) => Object.keys(definitions[name]!.properties!));
  it.each([...new Set(keys)])("tells of the key %s", (key) => {
    expect(page).toMatch(new RegExp(`[\`{ ]${key}[\`,}:]`));
  });
});

describe("the tests in examples/", () => {
  const files = readdirSync(new URL("examples/", root)).filter((name) => name.endsWith(".test.yaml"));

  it.each(files)("%s passes and leaves nothing of its flow out", (file) => {
    const tried = result(`examples/${file.replace(".test.", ".")}`, textOf(`examples/${file}`));
    expect(failuresOf(tried)).toEqual([]);
    expect(tried.coverage.filter(({ isCovered }) => !isCovered)).toEqual([]);
  });
});
