import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Json } from "../json.js";
import { validateValue, type JsonSchema } from "./validate.js";

interface Group {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** Groups of the suite that are not held to, each with the reason; without `group`, the whole file. */
interface Skip {
  readonly file: string;
  readonly group?: string;
  readonly test?: string;
  readonly reason: string;
}

const folder = new URL("./suite/", import.meta.url);
const skips = read<Skip[]>("skipped.json");
const files = readdirSync(new URL("draft2020-12/", folder), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();

describe("JSON-Schema-Test-Suite, draft 2020-12", () => {
  it.each(files)(
    "%s: every case is judged as the suite says, but for those skipped with a reason",
    (file) => {
      const wrong = casesOf(file).filter((one) => !isSkipped(one) && !isRight(one));
      expect(wrong.map(nameOf)).toEqual([]);
    },
  );

  it.each(skips)("$file $group: skipped, and would indeed be judged otherwise", ({ file, group, test }) => {
    const skipped = casesOf(file).filter((one) => covers({ file, group, test, reason: "" }, one));
    expect(skipped.filter((one) => !isRight(one))).not.toEqual([]);
  });
});

interface Case {
  readonly file: string;
  readonly group: string;
  readonly test: string;
  readonly schema: JsonSchema;
  readonly data: Json;
  readonly valid: boolean;
}

function casesOf(file: string): Case[] {
  return read<Group[]>(`draft2020-12/${file}`).flatMap(({ description: group, schema, tests }) =>
    tests.map(({ description: test, data, valid }) => ({ file, group, test, schema, data, valid })),
  );
}

function isRight({ schema, data, valid }: Case): boolean {
  return (validateValue(schema, data).length === 0) === valid;
}

function isSkipped(one: Case): boolean {
  return skips.some((skip) => covers(skip, one));
}

function covers(skip: Skip, one: Case): boolean {
  return (
    skip.file === one.file && (skip.group ?? one.group) === one.group && (skip.test ?? one.test) === one.test
  );
}

function nameOf({ group, test, schema, data }: Case): string {
  const issues = validateValue(schema, data).map(({ message }) => message);
  return `${group} › ${test}: ${issues.join("; ") || "no issue"}`;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as T;
}
