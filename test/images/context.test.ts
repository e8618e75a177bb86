import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { workspaces } = JSON.parse(readFileSync("package.json", "utf8")) as { workspaces: string[] };
const allowed = readFileSync(".dockerignore", "utf8").split("\n");
const installing = execFileSync("git", ["ls-files", "*Dockerfile"], { encoding: "utf8" })
  .trim()
  .split("\n")
  .map((file) => ({ file, text: readFileSync(file, "utf8") }))
  .filter(({ text }) => text.includes("npm ci"));

test("some images are built with npm", () => {
  expect(installing.length).toBeGreaterThan(2);
});

test.each(workspaces)("%s reaches the build of each image, whose lock file names it", (workspace) => {
  const inContext = [workspace.split("/")[0]!, `${workspace}/package.json`].map((path) => `!${path}`);
  expect(allowed.some((line) => inContext.includes(line))).toBe(true);
  for (const { file, text } of installing)
    expect(text, file).toContain(`COPY ${workspace}/package.json ${workspace}/\n`);
});
