import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

// Registered while the calling file is collected: from within its hooks and tests it would not be heard.
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
});

/** A folder with the given files by name; it is removed after the tests of the calling file. */
export async function temporaryFolder(files: { readonly [name: string]: string } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "flow-test-"));
  folders.push(folder);
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}
