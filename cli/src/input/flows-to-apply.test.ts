import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { readSources } from "./document-sources.js";
import { readFlows, type FlowToApply } from "./flows-to-apply.js";

const flow = (name: string): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata:
  name: ${name}
spec:
  steps:
    - name: a
      value: 1
`;

const read = (text: string): FlowToApply[] => readFlows([{ name: "flows.yaml", text }]);

describe("Flows to apply", () => {
  it("are the documents of a text, each with its own comments", () => {
    const [a, b] = [`# the first\n${flow("a")}`, `# the second\n${flow("b")}`];
    const found = read(`${a}---\n${b}...\n`);
    expect(found.map(({ name, text, firstLine }) => ({ name, text, firstLine }))).toEqual([
      { name: "a", text: a, firstLine: 1 },
      { name: "b", text: b, firstLine: 11 },
    ]);
  });

  it("may hold lines that only look like the end of a document", () => {
    const code = flow("a").replace(
      "value: 1",
      "runtime: bash\n      run: |\n        echo\n        ---\n        ...",
    );
    expect(read(`${code}---\n${flow("b")}`).map(({ text }) => text)).toEqual([code, flow("b")]);
  });

  it("are the text as it stands when there is one", () => {
    const text = `# mine\n---\n${flow("a")}`;
    expect(read(text)).toMatchObject([{ name: "a", text }]);
  });

  const refused: { name: string; given: string; expect: object }[] = [
    {
      name: "another kind",
      given: `${flow("a")}---\napiVersion: flowrunner.dev/v1alpha1\nkind: Function\n`,
      expect: { code: "UnknownKind", message: expect.stringContaining("a Function cannot be applied") },
    },
    {
      name: "a flow that is not valid",
      given: `${flow("a")}---\n${flow("b").replace("value", "valeu")}`,
      expect: { severity: "error" },
    },
    { name: "two of one name", given: `${flow("a")}---\n${flow("a")}`, expect: { code: "DuplicateFlow" } },
    { name: "an empty text", given: "# nothing\n", expect: { code: "NotAFlow" } },
  ];
  it.each(refused)("are never $name", (row) => {
    expect(() => read(row.given)).toThrow(
      expect.objectContaining({ complaints: [expect.objectContaining(row.expect)] }),
    );
  });
});

describe("Sources", () => {
  const stdin = (text = ""): NodeJS.ReadableStream => Readable.from([text]);

  async function folder(): Promise<string> {
    const top = await temporaryFolder({ "b.yaml": "b", "a.yml": "a", "c.json": "c", "d.txt": "d" });
    await mkdir(join(top, "inner"));
    await mkdir(join(top, ".git"));
    await writeFile(join(top, "inner/e.yaml"), "e");
    await writeFile(join(top, ".git/f.yaml"), "f");
    return top;
  }

  it("of a folder are its documents by name", async () => {
    const found = await readSources([await folder()], {}, stdin());
    expect(found.map(({ text }) => text)).toEqual(["a", "b", "c"]);
  });

  it("of a folder's folders, too, when that is asked for; hidden ones are left alone", async () => {
    const found = await readSources([await folder()], { recursive: true }, stdin());
    expect(found.map(({ text }) => text)).toEqual(["a", "b", "c", "e"]);
  });

  it("may be standard input", async () => {
    expect(await readSources(["-"], {}, stdin("piped"))).toEqual([{ name: "<stdin>", text: "piped" }]);
  });

  it("of a folder without documents are a refusal", async () => {
    const empty = await temporaryFolder();
    await expect(readSources([empty], {}, stdin())).rejects.toThrow(/^there is no \*\.yaml/);
  });
});
