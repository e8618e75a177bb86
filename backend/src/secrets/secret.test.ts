import { Writable } from "node:stream";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { format, inspect } from "node:util";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { Secret } from "./secret.js";

const canary = "canary-7f3a91c2";
const secret = new Secret(canary);

function logged(value: unknown): string {
  let text = "";
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  pino(sink).info({ value, nested: { list: [value] } }, "about it");
  return text;
}

const waysOut: readonly { readonly name: string; readonly print: (value: Secret) => string }[] = [
  { name: "String", print: String },
  { name: "a template", print: (value) => `${value as unknown as string}` },
  { name: "concatenation", print: (value) => "" + (value as unknown as string) },
  { name: "JSON", print: (value) => JSON.stringify({ value, list: [value] }) },
  { name: "inspection", print: (value) => inspect({ value }, { depth: 9, showHidden: true, getters: true }) },
  { name: "format", print: (value) => format("%s %j %o %O", value, value, value, value) },
  { name: "its own keys", print: (value) => JSON.stringify(Object.entries({ ...value })) },
  { name: "a structured clone", print: (value) => inspect(structuredClone({ value }), { showHidden: true }) },
  { name: "a log entry", print: logged },
  {
    name: "an error",
    print: (value) => inspect(new Error(`no ${value as unknown as string}`, { cause: value })),
  },
];

/** Where a secret's text may be asked for: to seal it, to hand it to the attempt that named it, to read a key. */
const allowedToReveal = [
  "backend/src/runs/assignment.ts",
  "backend/src/secrets/master-key.ts",
  "backend/src/secrets/vault.ts",
];

async function sources(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(dist|node_modules|testing)\//.test(path));
}

describe("a secret", () => {
  test.each(waysOut)("is not shown by $name", ({ print }) => {
    expect(print(secret)).not.toContain(canary);
  });

  test("reveals its text to who asks for it, and its length in UTF-8", () => {
    expect(secret.reveal()).toBe(canary);
    expect(new Secret("ä€").bytes).toBe(5);
  });

  test("is asked for its text in these places alone", async () => {
    const root = join(import.meta.dirname, "../../..");
    const files = (
      await Promise.all(["backend/src", "cli/src", "runners/agent"].map((f) => sources(join(root, f))))
    ).flat();
    const texts = await Promise.all(
      files.map(async (path) => ({ path, text: await readFile(path, "utf8") })),
    );
    const revealing = texts.filter(({ text }) => /\breveal\b/.test(text.replaceAll(/\/\*[^]*?\*\//g, "")));
    expect(revealing.map(({ path }) => relative(root, path)).sort()).toEqual(
      [...allowedToReveal, "backend/src/secrets/secret.ts"].sort(),
    );
  });
});
