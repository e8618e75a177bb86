import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ended } from "../testing/built-flow.js";
import { ServedFlow } from "../testing/served-flow.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const folder = await temporaryFolder({
  "key.txt": "from-a-file\n",
  "a.bin": "a\n",
  "order.schema.yaml": "type: object\nrequired: [total]\nproperties: {total: {type: number}}\n",
});
let served: ServedFlow;
beforeAll(async () => {
  served = await ServedFlow.open();
});
afterAll(() => served[Symbol.asyncDispose]());

const flow = (args: readonly string[], stdin = ""): Promise<Ended> =>
  served.call(args, { cwd: folder, stdin });

describe("flow secret", () => {
  it("takes a value from standard input or a file, and never shows it", async () => {
    expect(await flow(["secret", "set", "KEY"], "from-a-pipe\n")).toEqual({
      code: 0,
      stdout: "secret KEY set (version 1)\n",
      stderr: "",
    });
    expect((await flow(["secret", "set", "KEY", "@key.txt"])).stdout).toBe("secret KEY set (version 2)\n");
    const listed = await flow(["secret", "list", "-o", "json"]);
    expect(JSON.parse(listed.stdout)).toMatchObject({ items: [{ name: "KEY", version: 2 }] });
    expect(listed.stdout).not.toContain("from-a");
    expect((await flow(["secret", "delete", "KEY"])).stdout).toBe("secret KEY deleted\n");
    expect((await flow(["secret", "delete", "KEY"])).code).toBe(3);
  });

  it("takes no value from the command line, where others can read it", async () => {
    const ended = await flow(["secret", "set", "KEY", "in-sight"]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(/not taken from the command line[^]*help: pipe it in/);
    expect(ended.stderr).not.toContain("in-sight");
    expect((await flow(["secret", "list", "-o", "name"])).stdout).toBe("");
  });
});

describe("flow file", () => {
  it("writes, lists, reads, moves and deletes", async () => {
    await mkdir(join(folder, "top/inner"), { recursive: true });
    await writeFile(join(folder, "top/inner/b.txt"), "b\n");
    expect((await flow(["file", "put", "a.bin", "bin/"])).stdout).toBe("bin/a.bin written (2 bytes)\n");
    expect((await flow(["file", "put", "top"])).stdout).toBe("top/inner/b.txt written (2 bytes)\n");
    expect((await flow(["file", "put", "-", "/notes.txt"], "piped")).stdout).toBe(
      "notes.txt written (5 bytes)\n",
    );
    expect((await flow(["file", "list", "-o", "name"])).stdout).toBe("bin\nnotes.txt\ntop\n");
    expect((await flow(["file", "get", "top/inner/b.txt"])).stdout).toBe("b\n");
    expect(await flow(["file", "get", "notes.txt", "got.txt"])).toMatchObject({ code: 0, stdout: "" });
    expect(await readFile(join(folder, "got.txt"), "utf8")).toBe("piped");
    expect((await flow(["file", "move", "notes.txt", "bin/n.txt"])).stdout).toBe(
      "notes.txt is now bin/n.txt\n",
    );
    expect((await served.call(["__complete", "path", "--", "file", "get", "bin/"])).stdout).toBe(
      "bin/a.bin\nbin/n.txt\n",
    );
    expect((await flow(["file", "delete", "bin"])).code).toBe(5);
    expect((await flow(["file", "delete", "-r", "bin"])).stdout).toBe("bin deleted\n");
    expect((await flow(["file", "get", "bin/a.bin"])).code).toBe(3);
  });

  const refused = [
    {
      name: "a file that is not here",
      given: ["file", "put", "none"],
      expect: /cannot read none: there is no such/,
    },
    {
      name: "standard input without a name",
      given: ["file", "put", "-"],
      expect: /standard input has no name/,
    },
    { name: "a path that leads out", given: ["file", "put", "a.bin", "../x"], expect: /^error: / },
  ];
  it.each(refused)("refuses $name", async (row) => {
    const ended = await flow(row.given);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(row.expect);
  });
});

describe("flow collection and flow record", () => {
  it("keep records that meet the collection's schema", async () => {
    const apply = ["collection", "apply", "orders", "order.schema.yaml"];
    expect((await flow(apply)).stdout).toBe("collection orders created\n");
    expect((await flow(apply)).stdout).toBe("collection orders unchanged\n");
    expect((await flow([...apply, "--description", "All"])).stdout).toBe("collection orders configured\n");
    expect((await flow(["collection", "get", "orders"])).stdout).toMatch(
      /^name: orders\ndescription: All\nschema:\n/,
    );
    expect(await flow(["record", "put", "orders", "o-1", "-"], '{"total": 12}')).toMatchObject({ code: 0 });
    expect(await flow(["record", "put", "orders", "o-2", "-"], "total: 30")).toMatchObject({ code: 0 });
    const wrong = await flow(["record", "put", "orders", "o-3", "-"], '{"total": "x"}');
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("expected a number") });
    const list = async (...given: string[]): Promise<string> =>
      (await flow(["record", "list", "orders", ...given])).stdout;
    expect(await list()).toMatch(/^ID +DATA +CHANGED\no-1 +\{"total":12\} +\d+s\no-2 /);
    expect(await list("--filter", "total>=20", "-o", "name")).toBe("o-2\n");
    expect(await list("--sort=-total", "-o", "name")).toBe("o-2\no-1\n");
    expect(await list("--limit", "1", "-o", "name")).toBe("o-1\n");
    expect(JSON.parse((await flow(["record", "get", "orders", "o-1"])).stdout)).toMatchObject({
      data: { total: 12 },
    });
    expect((await flow(["record", "put", "orders", "o-1", "-", "--if-match", "old"], "total: 1")).code).toBe(
      5,
    );
    expect((await flow(["record", "delete", "orders", "o-1"])).stdout).toBe("record o-1 deleted\n");
    expect((await flow(["record", "get", "orders", "o-1"])).code).toBe(3);
    expect((await flow(["collection", "delete", "orders"])).stdout).toBe(
      "collection orders and its records deleted\n",
    );
    expect((await flow(["collection", "get", "orders"])).code).toBe(3);
  });

  it("refuse what is no comparison", async () => {
    const ended = await flow(["record", "list", "orders", "--filter", "total"]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(
      /^error: --filter total: not a comparison\n {2}help: write it like status=open/,
    );
  });
});
