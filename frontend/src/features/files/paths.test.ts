import { describe, expect, test } from "vitest";
import { textOf } from "./file-text-query.js";
import { folderOf, foldersTo, nameOf, pathIn } from "./paths.js";

test("a path is a folder and a name", () => {
  for (const path of ["a", "a/b", "a/b/c.py"]) expect(pathIn(folderOf(path), nameOf(path))).toBe(path);
});

test.each([
  { name: "the project's own folder", given: "", expect: [] },
  { name: "a folder", given: "scripts", expect: ["scripts"] },
  { name: "one in another", given: "scripts/py", expect: ["scripts", "scripts/py"] },
])("the way to $name", ({ given, expect: folders }) => {
  expect(foldersTo(given)).toEqual(folders);
});

describe("a file's text", () => {
  const bytes = (...values: number[]) => new Uint8Array(values).buffer;
  test("is that of its bytes", () => {
    expect(textOf(new TextEncoder().encode("é\r\n").buffer)).toBe("é\r\n");
  });
  test.each([
    { name: "no UTF-8", given: bytes(0xff, 0xfe) },
    { name: "zeros", given: bytes(65, 0) },
  ])("is none of $name", ({ given }) => {
    expect(textOf(given)).toBeNull();
  });
});
