import type { JsonSchema } from "@flowrunner/engine";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { readInputs } from "./run-inputs.js";

const folder = await temporaryFolder({
  "order.json": '{"limit": 5, "customer": "acme"}',
  "list.json": "[1]",
  "not.json": "limit: 5",
  "letter.txt": "Dear 7\n",
});
const file = (name: string): string => join(folder, name);

const schema: JsonSchema = {
  type: "object",
  properties: {
    limit: { type: "number" },
    count: { type: "integer" },
    isGift: { type: "boolean" },
    customer: { type: "string" },
    items: { type: "array" },
    address: { type: "object" },
    note: { type: ["string", "null"] },
    code: { type: ["integer", "string"] },
    grade: { enum: ["1", 2] },
  },
};

interface Given {
  readonly assignments?: readonly string[];
  readonly file?: string;
  readonly stdin?: string;
  readonly schema?: JsonSchema | null;
}

function read(given: Given): ReturnType<typeof readInputs> {
  const options = { assignments: given.assignments ?? [], file: given.file };
  const declared = given.schema === undefined ? schema : given.schema;
  return readInputs(options, declared, Readable.from([given.stdin ?? ""]));
}

describe("The input of a run", () => {
  const accepted: { name: string; given: Given; expect: unknown }[] = [
    { name: "is empty when none is given", given: {}, expect: {} },
    {
      name: "has a number where one is declared",
      given: { assignments: ["limit=1e2"] },
      expect: { limit: 100 },
    },
    {
      name: "keeps the digits of a declared text",
      given: { assignments: ["customer=0042"] },
      expect: { customer: "0042" },
    },
    {
      name: "keeps text that looks like JSON where text is declared",
      given: { assignments: ["customer=true"] },
      expect: { customer: "true" },
    },
    {
      name: "has a boolean where one is declared",
      given: { assignments: ["isGift=true"] },
      expect: { isGift: true },
    },
    {
      name: "has lists and objects from JSON",
      given: { assignments: ['items=[{"sku":"a"}]', 'address={"city":"Ulm"}'] },
      expect: { items: [{ sku: "a" }], address: { city: "Ulm" } },
    },
    {
      name: "leaves text that is not of the declared type to the schema",
      given: { assignments: ["limit=many"] },
      expect: { limit: "many" },
    },
    {
      name: "is text where text or null is declared, unless it is null",
      given: { assignments: ["note=7"] },
      expect: { note: "7" },
    },
    { name: "is null where null is declared", given: { assignments: ["note=null"] }, expect: { note: null } },
    {
      name: "is a whole number where that or text is declared",
      given: { assignments: ["code=12"] },
      expect: { code: 12 },
    },
    {
      name: "is text where a whole number or text is declared and a fraction given",
      given: { assignments: ["code=1.5"] },
      expect: { code: "1.5" },
    },
    {
      name: "is JSON where nothing is declared and it parses",
      given: { assignments: ["extra=[1]"] },
      expect: { extra: [1] },
    },
    {
      name: "is text where nothing is declared and it is no JSON",
      given: { assignments: ["extra=a=b"] },
      expect: { extra: "a=b" },
    },
    { name: "may be empty text", given: { assignments: ["customer="] }, expect: { customer: "" } },
    {
      name: "is read the same without a schema",
      given: { assignments: ["n=1", "t=one"], schema: null },
      expect: { n: 1, t: "one" },
    },
    {
      name: "takes a file's text after @",
      given: { assignments: [`customer=@${file("letter.txt")}`] },
      expect: { customer: "Dear 7\n" },
    },
    {
      name: "reads a file's text by the declared type",
      given: { assignments: [`address=@${file("order.json")}`] },
      expect: { address: { limit: 5, customer: "acme" } },
    },
    {
      name: "comes from a file, completed and overruled by the command line",
      given: { file: file("order.json"), assignments: ["limit=6", "count=2"] },
      expect: { limit: 6, customer: "acme", count: 2 },
    },
    {
      name: "comes from standard input for -",
      given: { file: "-", stdin: '{"limit": 9}' },
      expect: { limit: 9 },
    },
    {
      name: "has the last of several values of a name",
      given: { assignments: ["limit=1", "limit=2"] },
      expect: { limit: 2 },
    },
  ];
  it.each(accepted)("$name", async (row) => {
    expect(await read(row.given)).toEqual(row.expect);
  });

  it("keeps a name that objects inherit as data of its own", async () => {
    const inputs = await read({ assignments: ["__proto__=1"] });
    expect(Object.keys(inputs)).toEqual(["__proto__"]);
  });

  const refused: { name: string; given: Given; expect: string }[] = [
    { name: "without a name", given: { assignments: ["=5"] }, expect: "-i =5: not of the form name=value" },
    {
      name: "without a value",
      given: { assignments: ["limit"] },
      expect: "-i limit: not of the form name=value",
    },
    {
      name: "from a file that is not there",
      given: { assignments: [`limit=@${file("none")}`] },
      expect: `cannot read ${file("none")}: there is no such file`,
    },
    { name: "from a folder", given: { file: folder }, expect: `cannot read ${folder}: it is a folder` },
    {
      name: "from a file that is not JSON",
      given: { file: file("not.json") },
      expect: `--input-file: ${file("not.json")} is not JSON`,
    },
    {
      name: "from a file that holds a list",
      given: { file: file("list.json") },
      expect: `--input-file: ${file("list.json")} is not a JSON object`,
    },
  ];
  it.each(refused)("is refused $name", async (row) => {
    await expect(read(row.given)).rejects.toThrow(row.expect);
  });
});
