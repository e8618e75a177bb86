import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validators } from "./index.js";

/** Each file is one message; its name begins with the name of its schema: `claim-answer.unknown-key.json`. */
function fixturesOf(
  kind: "valid" | "invalid",
): { file: string; name: keyof typeof validators; message: unknown }[] {
  const folder = new URL(`./fixtures/${kind}/`, import.meta.url);
  return readdirSync(folder).map((file) => ({
    file,
    name: (file.split(".")[0] ?? "").replace(/-(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    ) as keyof typeof validators,
    message: JSON.parse(readFileSync(new URL(file, folder), "utf8")) as unknown,
  }));
}

describe("the protocol's messages", () => {
  it.each(fixturesOf("valid"))("accept $file", ({ name, message }) => {
    const isValid = validators[name](message);
    expect(validators[name].errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });

  it.each(fixturesOf("invalid"))("refuse $file", ({ name, message }) => {
    expect(validators[name](message)).toBe(false);
  });

  it("have an example each", () => {
    const parts = [
      "attemptError",
      "dataAccess",
      "filesAccess",
      "program",
      "progress",
      "runContext",
      "secrets",
      "usage",
    ];
    const shown = new Set(fixturesOf("valid").map(({ name }) => name));
    const missing = Object.keys(validators).filter(
      (name) => !parts.includes(name) && !shown.has(name as keyof typeof validators),
    );
    expect(missing).toEqual([]);
  });
});
