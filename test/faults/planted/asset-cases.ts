import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { inspect } from "node:util";
import type { KeyEncryptionKey, KeyRing } from "../../../backend/src/secrets/key-ring.js";
import { Secret } from "../../../backend/src/secrets/secret.js";
import { Vault } from "../../../backend/src/secrets/vault.js";
import { resolvePath } from "../../../runners/files/file-path.js";
import { HeldFolder } from "../../../runners/files/held-folder.js";
import { StoredFiles } from "../../../runners/files/stored-files.js";
import { Volume } from "../../../runners/files/volume.js";

const project = "prj_here";

/** What must hold of secrets and files, by name, each with everything that it needs: what bugs are planted in. */
export const cases: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["a version of a secret opens in its own place alone", opensInItsPlaceAlone],
  ["a data key is re-wrapped in its own place alone", rewrapsInItsPlaceAlone],
  ["each version of a secret has a data key of its own", hasItsOwnDataKey],
  ["a secret is not printed", isNotPrinted],
  ["no text is a path that leads out", noTextLeadsOut],
  ["no link leads out, whenever it is made", () => withFiles(noLinkLeadsOut)],
  ["what is no regular file is not read", () => withFiles(onlyFilesAreRead)],
  ["a write of what was changed is refused", () => withFiles(changedIsRefused)],
  ["a project's files have an end", () => withFiles(filesHaveAnEnd)],
]);

function aVault(): { readonly vault: Vault; readonly key: KeyEncryptionKey } {
  const key = {
    ...{ id: "key", purpose: "secrets" as const, createdAt: 0, retiredAt: null },
    key: randomBytes(32),
  };
  return { key, vault: new Vault({ active: key, find: async () => key } as unknown as KeyRing) };
}

const place = { project: "p1", name: "A", version: 1 };
const otherPlaces = [
  { ...place, project: "p2" },
  { ...place, name: "B" },
  { ...place, version: 2 },
  { project: "p", name: "1A", version: 1 },
];

async function opensInItsPlaceAlone(): Promise<void> {
  const { vault } = aVault();
  const sealed = vault.seal(place, new Secret("value"));
  assert.equal((await vault.open(place.project, sealed))?.reveal(), "value");
  for (const { project, name, version } of otherPlaces)
    await assert.rejects(vault.open(project, { ...sealed, name, version }));
}

async function rewrapsInItsPlaceAlone(): Promise<void> {
  const { vault, key } = aVault();
  const sealed = vault.seal(place, new Secret("value"));
  const rewrapped = { ...sealed, ...vault.rewrap(place.project, sealed, key) };
  assert.equal((await vault.open(place.project, rewrapped))?.reveal(), "value");
  for (const { project, name, version } of otherPlaces)
    assert.throws(() => vault.rewrap(project, { ...sealed, name, version }, key));
}

async function hasItsOwnDataKey(): Promise<void> {
  const { vault } = aVault();
  const [one, two] = [vault.seal(place, new Secret("one")), vault.seal(place, new Secret("two"))];
  await assert.rejects(vault.open(place.project, { ...one, ciphertext: two.ciphertext }));
}

async function isNotPrinted(): Promise<void> {
  const secret = new Secret("canary");
  const printed = [
    String(secret),
    JSON.stringify({ secret }),
    inspect(secret),
    `${secret as unknown as string}`,
  ];
  assert.doesNotMatch(printed.join(), /canary/);
}

async function noTextLeadsOut(): Promise<void> {
  for (const text of [
    "..",
    "a/../..",
    "/a",
    "a//b",
    ".",
    "a\u0000",
    "a\\..\\b",
    "C:",
    "nul",
    "a.",
    "e\u0301",
  ])
    assert.throws(() => resolvePath(text), JSON.stringify(text));
}

interface Files {
  readonly files: StoredFiles;
  readonly folder: string;
  real(name: string): string;
  write(path: string, text: string, etag?: string): ReturnType<StoredFiles["write"]>;
  read(path: string): Promise<string>;
}

async function withFiles(work: (given: Files) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "planted-files-"));
  const limits = { fileBytes: 100, projectFileBytes: 150 };
  const volume = new Volume(join(folder, "volume"));
  const files = new StoredFiles({ volume, clock: Date, limits });
  await volume.folderOf(project);
  try {
    await work({
      files,
      folder,
      real: (name) => join(folder, "volume", project, name),
      write: (path, text, etag) =>
        files.write(
          project,
          resolvePath(path),
          bytesOf(text),
          etag === undefined ? undefined : { kind: "exactly", etag },
        ),
      read: async (path) => (await buffer((await files.read(project, resolvePath(path))).bytes)).toString(),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function noLinkLeadsOut({ folder, real, write, read }: Files): Promise<void> {
  const outside = join(folder, "outside");
  await mkdir(outside);
  await writeFile(join(outside, "a"), "outside");
  await symlink(outside, real("link"));
  await assert.rejects(read("link/a"));
  await assert.rejects(write("link/b", "x"));
  await symlink(join(outside, "a"), real("to-a"));
  await assert.rejects(read("to-a"));
  await write("way/a", "inside");
  await using project = await HeldFolder.at(real("."));
  await using way = await project.folder("way");
  await rename(real("way"), real("kept"));
  await rename(real("link"), real("way"));
  await using file = await way.openFile("a");
  assert.equal(await file?.readFile("utf8"), "inside", "what was held is not what its path names now");
  await way.unlink("a");
  assert.equal(await readFile(join(outside, "a"), "utf8"), "outside");
  assert.deepEqual(await readdir(outside), ["a"]);
}

async function onlyFilesAreRead({ real, read }: Files): Promise<void> {
  await mkdir(real("folder"));
  await assert.rejects(read("folder"), { code: "NotAFile" });
}

async function changedIsRefused({ write, read }: Files): Promise<void> {
  const { entry } = await write("a", "one");
  await write("a", "two");
  await assert.rejects(write("a", "three", entry.etag), { code: "PreconditionFailed" });
  assert.equal(await read("a"), "two");
}

async function filesHaveAnEnd({ write, read }: Files): Promise<void> {
  await assert.rejects(write("a", "x".repeat(101)), { code: "LimitExceeded" });
  await write("a", "x".repeat(100));
  await assert.rejects(write("b", "x".repeat(51)), { code: "LimitExceeded" });
  await assert.rejects(read("b"), { code: "NotFound" });
}
