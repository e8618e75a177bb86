import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(import.meta.dirname, "..");

/** Each test file has a project and a namespace of its own, both named after it: `flow-run.test.ts` → `flow-run`. */
export function projectOf(file: string): string {
  return basename(file.startsWith("file:") ? fileURLToPath(file) : file, ".test.ts");
}

/** Those of all test files, as the chart's values name them. */
export function allProjects(): readonly { name: string; namespace: string; create: true }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  return files.map((file) => ({ name: projectOf(file), namespace: projectOf(file), create: true }));
}
