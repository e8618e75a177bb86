import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resources } from "../backend/src/auth/scopes.js";
import { errorTable } from "../backend/src/errors.js";
import { roles } from "../backend/src/tenants/roles.js";
import { tableRows } from "./markdown.js";

const page = readFileSync(new URL("api.md", import.meta.url), "utf8");

/** The rows of a section's table, after its head. */
function rowsOf(section: string): readonly (readonly string[])[] {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`))!;
  return tableRows(text).filter(([first]) => first!.startsWith("`"));
}

describe("the page of the API", () => {
  it("says of every error what the server says", () => {
    const wanted = Object.entries(errorTable).map(([code, { status, title, retryable }]) => [
      ...[`\`${code}\``, String(status), title, retryable ? "yes" : "no"],
    ]);
    expect(rowsOf("Errors")).toEqual(wanted);
  });

  it("has every resource that scopes are of, and every role", () => {
    expect(rowsOf("Tokens").map(([resource]) => resource)).toEqual(resources.map((name) => `\`${name}\``));
    expect(rowsOf("Roles").map(([role]) => role)).toEqual(roles.map((name) => `\`${name}\``));
  });
});
