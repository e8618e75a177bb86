import { execFile } from "node:child_process";
import {
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { resolvePath } from "./file-path.js";
import type { Expected } from "./refusals.js";
import { StoredFiles, type Range } from "./stored-files.js";
import { Volume } from "./volume.js";

const here = "prj_here";
const elsewhere = "prj_elsewhere";
const limits = { fileBytes: 1_000, projectFileBytes: 3_000 };

let folder = "";
let root = "";
let now = 0;
let files: StoredFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  root = join(folder, "volume");
  now = 0;
  files = new StoredFiles({ volume: new Volume(root), clock: { now: () => now }, limits });
  await writeFile(join(folder, "outside.txt"), "outside");
  await mkdir(join(root, here), { recursive: true });
});
afterEach(async () => {
  const left = await readdir(join(root, ".flowrunner-incoming")).catch(() => []);
  await rm(folder, { recursive: true });
  expect(left, "nothing half-written is left").toEqual([]);
});

async function* chunks(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

function write(path: string, text: string, expected?: Expected): ReturnType<StoredFiles["write"]> {
  return files.write(here, resolvePath(path), chunks(text), expected);
}

async function read(path: string, range?: Range): Promise<string> {
  return (await buffer((await files.read(here, resolvePath(path), range)).bytes)).toString();
}

async function list(path = "", after = "", limit = 100): Promise<readonly string[]> {
  const entries = await files.list(here, resolvePath(path), after, limit);
  return entries.map(({ name, kind }) => (kind === "file" ? name : `${name} (${kind})`));
}

function remove(path: string, recursive = false): Promise<void> {
  return files.delete(here, resolvePath(path), { recursive });
}

/** Where the project's files are on the machine. */
function real(...path: readonly string[]): string {
  return join(root, here, ...path);
}

describe("a project's files", () => {
  test("are written with the folders they are in, read whole or in part, and listed", async () => {
    const { entry, isNew } = await write("scripts/lib/a.py", "0123456789");
    expect(isNew).toBe(true);
    expect(entry).toMatchObject({ name: "a.py", kind: "file", bytes: 10 });
    expect(await read("scripts/lib/a.py")).toBe("0123456789");
    expect(await read("scripts/lib/a.py", { first: 3, last: 5 })).toBe("345");
    expect(await read("scripts/lib/a.py", { first: 8, last: 99 })).toBe("89");
    await expect(read("scripts/lib/a.py", { first: 10, last: 99 })).rejects.toMatchObject({
      code: "RangeNotSatisfiable",
    });
    expect(await list("scripts")).toEqual(["lib (folder)"]);
    expect(await files.list(here, resolvePath("scripts/lib"), "", 10)).toEqual([entry]);
  });

  test("may be empty", async () => {
    await write("empty", "");
    expect(await read("empty")).toBe("");
  });

  test("are listed by name in pages, also in a project that has none", async () => {
    expect(await files.list(elsewhere, resolvePath(""), "", 10)).toEqual([]);
    for (let index = 0; index < 300; index++) await writeFile(real(`f${String(index).padStart(3, "0")}`), "");
    expect(await list("", "", 2)).toEqual(["f000", "f001"]);
    expect(await list("", "f001", 2)).toEqual(["f002", "f003"]);
    expect(await list("", "f297", 5)).toEqual(["f298", "f299"]);
    await expect(list("absent")).rejects.toMatchObject({ code: "NotFound" });
  });

  test("are another project's nothing", async () => {
    await write("a", "text");
    const path = resolvePath("a");
    for (const ask of [
      () => files.list(elsewhere, path, "", 10),
      () => files.read(elsewhere, path),
      () => files.delete(elsewhere, path, { recursive: true }),
      () => files.move(elsewhere, path, resolvePath("b")),
      () => files.read("..", path),
      () => files.read(".flowrunner-incoming", path),
      () => files.read(`${elsewhere}/../${here}`, path),
    ])
      await expect(ask()).rejects.toMatchObject({ code: "NotFound" });
    expect(await read("a")).toBe("text");
  });

  test("are moved and renamed, over nothing that is there, and not into themselves", async () => {
    await write("a/one", "one");
    await write("b/two", "two");
    await files.move(here, resolvePath("a"), resolvePath("c/d"));
    expect(await read("c/d/one")).toBe("one");
    const moves = [
      { from: "c/d/one", to: "b/two", code: "AlreadyExists" },
      { from: "c", to: "c/d/e", code: "InvalidPath" },
      { from: "absent", to: "new/folder/x", code: "NotFound" },
      { from: "b/two", to: "b/two/x", code: "InvalidPath" },
      { from: "c/d/one", to: "b/two/x", code: "NotAFile" },
    ];
    for (const { from, to, code } of moves)
      await expect(
        files.move(here, resolvePath(from), resolvePath(to)),
        `${from} → ${to}`,
      ).rejects.toMatchObject({
        code,
      });
    expect(await list()).toEqual(["b (folder)", "c (folder)"]);
    expect(await read("b/two")).toBe("two");
  });

  test("are deleted one by one, and folders with what is in them when that is asked for", async () => {
    await write("a/b/one", "one");
    await write("a/two", "two");
    await expect(remove("a")).rejects.toMatchObject({ code: "NotEmpty" });
    await remove("a/two");
    await remove("a", true);
    expect(await list()).toEqual([]);
    await expect(remove("a")).rejects.toMatchObject({ code: "NotFound" });
    await expect(remove("")).rejects.toMatchObject({ code: "NotAFile" });
  });
});

describe("a write", () => {
  test.each<{ name: string; before: string | null; expected: Expected; code: string | null }>([
    {
      name: "of a new file over one that is there",
      before: "x",
      expected: { kind: "nothing" },
      code: "PreconditionFailed",
    },
    { name: "of a new file", before: null, expected: { kind: "nothing" }, code: null },
    { name: "over whatever is there", before: "x", expected: { kind: "something" }, code: null },
    {
      name: "over what is not there",
      before: null,
      expected: { kind: "something" },
      code: "PreconditionFailed",
    },
    {
      name: "over another state",
      before: "x",
      expected: { kind: "exactly", etag: "e" },
      code: "PreconditionFailed",
    },
  ])("$name is compared with what it expects", async ({ before, expected, code }) => {
    if (before !== null) await write("a", before);
    if (code) await expect(write("a", "new", expected)).rejects.toMatchObject({ code });
    else await write("a", "new", expected);
    expect(await read("a").catch(() => null)).toBe(code ? before : "new");
  });

  test("of many who know the same state succeeds once", async () => {
    const { etag } = (await write("a", "before")).entry;
    const expected: Expected = { kind: "exactly", etag };
    const ends = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => write("a", `by ${index}`, expected)),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is seen whole or not at all", async () => {
    await write("a", "before");
    let arrived = (): void => {};
    const half = new Promise<void>((resolve) => (arrived = resolve));
    let goOn = (): void => {};
    const rest = new Promise<void>((resolve) => (goOn = resolve));
    async function* slow(): AsyncGenerator<Buffer> {
      yield Buffer.from("aft");
      arrived();
      await rest;
      yield Buffer.from("er");
    }
    const writing = files.write(here, resolvePath("a"), slow());
    await half;
    expect(await read("a")).toBe("before");
    expect(await list()).toEqual(["a"]);
    goOn();
    await writing;
    expect(await read("a")).toBe("after");
  });

  test("whose sender has gone leaves what was there", async () => {
    await write("a", "before");
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from("aft");
      throw new Error("gone");
    }
    await expect(files.write(here, resolvePath("a"), broken())).rejects.toThrow("gone");
    expect(await read("a")).toBe("before");
  });

  test("is refused over the limit of a file, and over the project's, what steps wrote included", async () => {
    await write("a", "x".repeat(1_000));
    await expect(write("b", "x".repeat(1_001))).rejects.toMatchObject({ code: "LimitExceeded" });
    await writeFile(real("by-a-step"), "x".repeat(1_500));
    now += 60_000;
    await expect(write("b", "x".repeat(501))).rejects.toMatchObject({ code: "LimitExceeded" });
    await write("b", "x".repeat(500));
    await expect(write("c", "x")).rejects.toMatchObject({ code: "LimitExceeded" });
    await remove("a");
    await write("c", "x");
  });
});

/** What user code may leave where a person looks next; `x` leads outside or is no file. */
const traps: readonly { readonly name: string; readonly plant: () => Promise<unknown> }[] = [
  { name: "a link to a file outside", plant: () => symlink(join(folder, "outside.txt"), real("x")) },
  { name: "a relative link outside", plant: () => symlink("../../outside.txt", real("x")) },
  { name: "a link to a folder outside", plant: () => symlink(folder, real("x")) },
  { name: "a link to another project", plant: () => symlink(`../${elsewhere}`, real("x")) },
  { name: "a link to itself", plant: () => symlink("x", real("x")) },
  { name: "a link to a file of the project", plant: () => symlink("inside.txt", real("x")) },
  { name: "a link to /proc/self/fd", plant: () => symlink("/proc/self/fd", real("x")) },
  { name: "a pipe that nobody writes to", plant: () => promisify(execFile)("mkfifo", [real("x")]) },
  { name: "a socket", plant: socketAt },
  { name: "a device", plant: () => symlink("/dev/zero", real("x")) },
];

async function socketAt(): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, "socket"), resolve));
  await rename(join(folder, "socket"), real("x"));
  await new Promise((resolve) => server.close(resolve));
}

describe("writes that go on at once", () => {
  test("do not exceed together what a project may have", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const writes = names.map((name) => write(name, name.repeat(1_000)));
    const ends = await Promise.allSettled(writes);
    expect(ends.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(3);
    const there = await files.list(here, resolvePath(""), "", 9);
    expect(there.reduce((bytes, entry) => bytes + entry.bytes, 0)).toBeLessThanOrEqual(3_000);
  });

  test("take no room once they were given up", async () => {
    await expect(write("a", "a".repeat(1_001))).rejects.toMatchObject({ code: "LimitExceeded" });
    for (const name of ["a", "b", "c"]) await write(name, name.repeat(1_000));
  });
});

describe("what user code has left", () => {
  test.each(traps)("$name is not followed, opened or written through", async ({ plant }) => {
    await writeFile(real("inside.txt"), "inside");
    await mkdir(join(root, elsewhere));
    await writeFile(join(root, elsewhere, "theirs"), "theirs");
    await plant();
    expect(await list()).toContain("x (other)");
    for (const ask of [
      () => read("x"),
      () => read("x/outside.txt"),
      () => read("x/theirs"),
      () => list("x"),
      () => write("x", "text"),
      () => write("x/outside.txt", "text"),
      () => write("x/new", "text"),
      () => remove("x/outside.txt"),
      () => remove("x/theirs"),
      () => files.move(here, resolvePath("inside.txt"), resolvePath("x/new")),
      () => files.move(here, resolvePath("x/theirs"), resolvePath("mine")),
    ])
      await expect(ask()).rejects.toMatchObject({ code: "NotAFile" });
    expect(await readFile(join(folder, "outside.txt"), "utf8")).toBe("outside");
    expect(await readFile(join(root, elsewhere, "theirs"), "utf8")).toBe("theirs");
    await remove("x", true);
    expect(await list()).toEqual(["inside.txt"]);
    expect((await readdir(folder)).sort(), "nothing outside was made or deleted").toEqual(
      expect.arrayContaining(["outside.txt", "volume"]),
    );
  });

  test("is deleted with its folder, and nothing that a link in it leads to", async () => {
    await mkdir(real("a/b"), { recursive: true });
    await symlink(folder, real("a/b/out"));
    await link(join(folder, "outside.txt"), real("a/b/hard"));
    await remove("a", true);
    expect(await list()).toEqual([]);
    expect(await readFile(join(folder, "outside.txt"), "utf8")).toBe("outside");
  });

  test("is deleted only as deep as folders can be held open", async () => {
    const deep = Array.from({ length: 250 }, () => "d");
    await mkdir(real(...deep), { recursive: true });
    await expect(remove("d", true)).rejects.toMatchObject({ code: "NotEmpty" });
    expect(await list()).toEqual(["d (folder)"]);
    await files.write(here, resolvePath("a"), chunks("measured with it"));
  });
});

describe("a folder that becomes a link while it is on the way", () => {
  /** Puts a folder and a link to one outside in each other's place, as fast as it can, until `work` is over. */
  async function whileSwapping(outside: string, work: () => Promise<unknown>): Promise<number> {
    let isOver = false;
    let swaps = 0;
    const swapping = (async () => {
      for (; !isOver; swaps++) {
        await rm(real("way"), { recursive: true, force: true }).catch(unlessWrittenInto);
        await symlink(outside, real("way")).catch(unlessWrittenInto);
        await rm(real("way"), { recursive: true, force: true }).catch(unlessWrittenInto);
        await mkdir(real("way"), { recursive: true });
      }
    })();
    await work().finally(() => (isOver = true));
    await swapping;
    return swaps;
  }

  /** A write has made the folder anew meanwhile. */
  function unlessWrittenInto({ code, message }: NodeJS.ErrnoException): void {
    if (code !== "EEXIST" && code !== "ENOTEMPTY" && code !== "EISDIR") throw new Error(message);
  }

  test("leads nobody outside, whatever is done", async () => {
    const outside = join(folder, "secrets");
    await mkdir(outside);
    await writeFile(join(outside, "a"), "outside");
    const seen = new Set<string>();
    const refused = new Set<string>();
    const swaps = await whileSwapping(outside, async () => {
      for (let turn = 0; turn < 300; turn++) {
        const done = await Promise.allSettled([
          write("way/a", "inside").then(() => null),
          read("way/a"),
          remove("way/a").then(() => null),
          list("way").then((names) => names.join()),
          write(`way/b${turn}`, "inside").then(() => null),
        ]);
        for (const end of done) {
          if (end.status === "rejected") refused.add((end.reason as { code: string }).code);
          else if (end.value !== null) seen.add(end.value);
        }
      }
    });
    expect(swaps).toBeGreaterThan(50);
    expect([...refused].filter((code) => !["NotFound", "NotAFile", "LimitExceeded"].includes(code))).toEqual(
      [],
    );
    expect(seen).not.toContain("outside");
    expect(await readdir(outside), "nothing was made or deleted outside").toEqual(["a"]);
    expect(await readFile(join(outside, "a"), "utf8")).toBe("outside");
    expect((await lstat(real("way"))).isDirectory()).toBe(true);
  });
});
