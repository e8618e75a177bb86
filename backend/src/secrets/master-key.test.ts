import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InvalidMasterKey, MasterKey } from "./master-key.js";
import { loadOrCreateMasterKey, masterKeyFile, ReadableByOthers } from "./master-key-file.js";
import { Secret } from "./secret.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "master-key-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a master key", () => {
  const text = MasterKey.generate();

  test("has an id by which it is told from others, and shows nothing of itself", () => {
    const [one, same, other] = [text, text, MasterKey.generate()].map((given) =>
      MasterKey.parse(new Secret(given)),
    );
    expect(one!.id).toBe(same!.id);
    expect(one!.id).not.toBe(other!.id);
    const shown = inspect(one, { showHidden: true }) + JSON.stringify(one);
    expect(shown).not.toContain(text.slice(0, 8));
    expect(shown).not.toContain(Buffer.from(text, "base64").toString("hex").slice(0, 8));
  });

  test.each([
    { name: "too short", given: Buffer.alloc(31).toString("base64") },
    { name: "too long", given: Buffer.alloc(33).toString("base64") },
    { name: "a password", given: "correct horse battery staple" },
    { name: "not quite base64", given: text.replace(/^./, "!") },
    { name: "empty", given: "" },
  ])("that is $name is refused without being shown", ({ given }) => {
    const parsing = (): unknown => MasterKey.parse(new Secret(given));
    expect(parsing).toThrow(InvalidMasterKey);
    if (given) expect(parsing).not.toThrow(given);
  });
});

describe("the master key of a data directory", () => {
  test("is made once, in a file that its owner alone can read", async () => {
    const made = await loadOrCreateMasterKey(folder);
    expect((await loadOrCreateMasterKey(folder)).id).toBe(made.id);
    expect((await stat(join(folder, masterKeyFile))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual([masterKeyFile]);
  });

  test("is the same for all who make it at once", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => loadOrCreateMasterKey(folder)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await readdir(folder)).toEqual([masterKeyFile]);
  });

  test("is refused when others can read it, or when it is a link", async () => {
    const path = join(folder, masterKeyFile);
    await loadOrCreateMasterKey(folder);
    await chmod(path, 0o640);
    await expect(loadOrCreateMasterKey(folder)).rejects.toThrow(ReadableByOthers);
    const text = await readFile(path);
    await rm(path);
    await writeFile(join(folder, "elsewhere"), text, { mode: 0o600 });
    await symlink(join(folder, "elsewhere"), path);
    await expect(loadOrCreateMasterKey(folder)).rejects.toThrow(ReadableByOthers);
  });

  test("is not replaced when it is damaged", async () => {
    const path = join(folder, masterKeyFile);
    await writeFile(path, "", { mode: 0o600 });
    await expect(loadOrCreateMasterKey(folder)).rejects.toThrow(InvalidMasterKey);
    expect(await readFile(path, "utf8")).toBe("");
  });
});
