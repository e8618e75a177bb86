import { expect, test } from "vitest";
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
