import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { ProjectFiles } from "./harness/project-files.js";
import { projectOf } from "./harness/projects.js";
import { ServerApi } from "./harness/server-api.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;
const worker = "flowrunner-files";
const mib = 1024 * 1024;

let api: ServerApi;
let files: ProjectFiles;
let folder = "";
beforeAll(async () => {
  await functions.clear();
  api = await ServerApi.open(cluster, await origin());
  folder = await mkdtemp(join(tmpdir(), "files-on-a-cluster-"));
  files = await ProjectFiles.open(api, namespace, folder);
  await files.clear();
});
afterAll(async () => {
  api[Symbol.dispose]();
  await rm(folder, { recursive: true });
});

/** Of the public listener, without a detour: a forwarded port does not end a body that is refused on its way. */
async function origin(): Promise<string> {
  const address = ["get", "service", "flowrunner", "--namespace", "flowrunner", "--output"];
  return `http://${await cluster.kubectl(...address, "jsonpath={.spec.clusterIP}")}:7400`;
}

const sha256 = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;

function workerIs(what: string, wanted: (isThere: boolean) => boolean): Promise<boolean> {
  return cluster.until(`the file worker ${what}`, kinds.pod, namespace, (pods) =>
    wanted(pods.some(({ metadata }) => metadata?.name === worker)),
  );
}

describe("a project's files", () => {
  test("are put by the command, listed, and come back byte by byte", async () => {
    const sent = join(folder, "sent");
    const bytes = randomBytes(20 * mib);
    await writeFile(sent, bytes);
    expect(await files.command("put", sent, "data/large")).toBe(
      `data/large written (${bytes.length} bytes)\n`,
    );
    expect(await files.list("data")).toEqual(["data/large file"]);
    await files.command("get", "data/large", join(folder, "back"));
    expect((await readFile(join(folder, "back"))).equals(bytes), "the bytes are the same").toBe(true);
    const some = await files.ask("GET", "data/large", { headers: { range: "bytes=100-199" } });
    expect({ status: some.status, isSame: some.bytes.equals(bytes.subarray(100, 200)) }).toEqual({
      status: 206,
      isSame: true,
    });
  });

  test("are the server's as little as another project's", async () => {
    const others = await ProjectFiles.open(api, projectOf("isolation.test.ts"), folder);
    await files.write("mine", "text");
    expect((await others.ask("GET", "mine")).code).toBe("NotFound");
  });
});

describe("a step's file", () => {
  const rows = [
    { runtime: "node", path: "scripts/add.mjs", code: (n: number) => `export default () => 1 + ${n};` },
    {
      runtime: "python",
      path: "scripts/add.py",
      code: (n: number) => `def main(input):\n    return 1 + ${n}\n`,
    },
    { runtime: "bash", path: "scripts/add.sh", code: (n: number) => `echo $((1 + ${n})) > "$FLOW_OUTPUT"\n` },
  ];
  test.each(rows)("runs in $runtime, and as it is edited, each time told by its hash", async (row) => {
    for (const n of [1, 2]) {
      const text = row.code(n);
      const sent = join(folder, row.path.split("/").at(-1)!);
      await writeFile(sent, text);
      await files.command("put", sent, row.path);
      const { state, output, run } = await functions.run(`${row.runtime}-${n}`, { file: row.path });
      expect({ state, output }).toEqual({ state: "Succeeded", output: 1 + n });
      expect(await files.hashesIn(run!)).toEqual([sha256(text)]);
    }
  });

  test.each(rows)("that is not there is told by its name, in $runtime", async ({ runtime, path }) => {
    const file = path.replace("add", "none");
    const { state, error } = await functions.run(`${runtime}-none`, { file });
    expect({ state, message: error?.message }).toEqual({
      state: "Failed",
      message: expect.stringContaining(`There is no file ${file} in the project's files`) as unknown,
    });
  });
});

describe("what steps do with files", () => {
  const bash = (run: string, access: "none" | "read" | "write") =>
    ({ runtime: "bash", run, files: access }) as const;

  test("is reading, if they ask for no more", async () => {
    await files.write("notes/kept", "kept");
    const read = await functions.run("reads", bash('cat "$FLOW_FILES/notes/kept"', "read"));
    expect(read).toMatchObject({ state: "Succeeded" });
    const run = `import { writeFileSync } from "node:fs";
      export default (_, { files }) => writeFileSync(\`\${files.root}/notes/kept\`, "x");`;
    const write = await functions.run("writes-unasked", { runtime: "node", run, files: "read" });
    expect(write).toMatchObject({ state: "Failed" });
    expect(JSON.stringify(write.error)).toMatch(/read-only file system/);
    expect(await files.read("notes/kept")).toBe("kept");
  });

  test("is writing if they say so, what the API shows, changes and deletes", async () => {
    const code = 'mkdir -m 700 "$FLOW_FILES/made"; umask 077; echo by-a-step > "$FLOW_FILES/made/a"';
    expect(await functions.run("writes", bash(code, "write"))).toMatchObject({ state: "Succeeded" });
    expect(await files.list("made")).toEqual(["made/a file"]);
    expect(await files.read("made/a")).toBe("by-a-step\n");
    expect((await files.write("made/a", "by a person")).status).toBe(200);
    const again = bash('echo and-again >> "$FLOW_FILES/made/a"', "write");
    expect(await functions.run("appends", again)).toMatchObject({ state: "Succeeded" });
    expect(await files.read("made/a")).toBe("by a personand-again\n");
    expect((await files.ask("DELETE", "made/a")).status).toBe(204);
  });

  test("keeps out of the platform's own folder for what is being written", async () => {
    const code = 'rm -rf "$FLOW_FILES/.flowrunner-incoming"; ln -s /tmp "$FLOW_FILES/.flowrunner-incoming"';
    expect(await functions.run("tampers", bash(code, "write"))).toMatchObject({ state: "Succeeded" });
    expect((await files.write("after", "text")).status).toBe(201);
    expect(await files.list()).not.toContainEqual(expect.stringContaining("flowrunner-incoming"));
  });
});

describe("a path", () => {
  const paths = [
    "../etc/passwd",
    "a/../../x",
    "/etc/passwd",
    "a\u0000b",
    "a//b",
    "./a",
    ".flowrunner-incoming/x",
  ];
  test.each(paths)("%j reaches nothing by the API", async (path) => {
    for (const method of ["GET", "PUT", "DELETE"]) {
      const init =
        method === "PUT" ? { body: "x", headers: { "content-type": "application/octet-stream" } } : {};
      expect((await files.ask(method, path, init)).code, method).toBe("InvalidPath");
    }
  });

  /** What a step leaves there, and what leads to it. */
  const planted = [
    { name: "link", code: 'ln -s /etc/passwd "$FLOW_FILES/tricks/link.sh"' },
    { name: "relative", code: 'ln -s ../../etc/passwd "$FLOW_FILES/tricks/relative.sh"' },
    { name: "token", code: 'ln -s /var/run/flowrunner/token/token "$FLOW_FILES/tricks/token.sh"' },
    { name: "descriptor", code: 'ln -s /proc/self/environ "$FLOW_FILES/tricks/descriptor.sh"' },
    { name: "device", code: 'ln -s /dev/zero "$FLOW_FILES/tricks/device.sh"' },
    { name: "pipe", code: 'mkfifo "$FLOW_FILES/tricks/pipe.sh"' },
  ];
  test("that a step has led elsewhere reaches nothing by the API, nor as a step's file", async () => {
    const code = ['mkdir -p "$FLOW_FILES/tricks"', ...planted.map((one) => one.code)].join("\n");
    const hard =
      '\nln "$FLOW_FILES/tricks/link.sh" "$FLOW_FILES/tricks/hard.sh"\nmknod "$FLOW_FILES/tricks/disk" b 7 0 || true';
    const folders = '\nln -s / "$FLOW_FILES/tricks/root"';
    const made = await functions.run("plants", {
      runtime: "bash",
      run: code + hard + folders,
      files: "write",
    });
    expect(made).toMatchObject({ state: "Succeeded" });
    const names = [...planted.map(({ name }) => `${name}.sh`), "hard.sh", "root"];
    expect(await files.list("tricks")).toEqual(names.map((name) => `tricks/${name} other`).sort());
    for (const name of [...names, "root/etc/passwd"])
      for (const method of ["GET", "PUT"]) {
        const init =
          method === "PUT" ? { body: "x", headers: { "content-type": "application/octet-stream" } } : {};
        expect((await files.ask(method, `tricks/${name}`, init)).code, `${method} ${name}`).toBe("NotAFile");
      }
    const runs = names.slice(0, -1).map(async (name) => {
      const { state, error } = await functions.run(`runs-${name.split(".")[0]}`, { file: `tricks/${name}` });
      return `${name} ${state} ${/outside|no file/.exec(error?.message ?? "")?.[0]}`;
    });
    expect(await Promise.all(runs)).toEqual(
      names
        .slice(0, -1)
        .map((name) => expect.stringMatching(`^${name} Failed (outside|no file)$`) as unknown),
    );
  });

  test("to what code has shut says so", async () => {
    const code = 'echo x > "$FLOW_FILES/shut"; chmod 000 "$FLOW_FILES/shut"';
    await functions.run("shuts", { runtime: "bash", run: code, files: "write" });
    expect((await files.ask("GET", "shut")).code).toBe("Forbidden");
    expect((await files.ask("DELETE", "shut")).status).toBe(204);
  });
});

describe("writes", () => {
  test("of two who have seen the same are one", async () => {
    const { etag } = await files.write("contended", "before");
    const writes = ["one", "two"].map((text) => files.write("contended", text, { "if-match": etag }));
    const statuses = (await Promise.all(writes)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412]);
  });

  test("to a full volume are refused, and leave it as it was", async () => {
    const before = await files.list();
    const refused = await files.write("too-large", Buffer.alloc(100 * mib));
    expect(refused).toMatchObject({ status: 422, code: "LimitExceeded" });
    expect(refused.bytes.toString()).toMatch(/volume of the files is full/);
    expect(await files.list()).toEqual(before);
    expect((await files.write("small", "there is room again")).status).toBe(201);
  });

  test("whose worker is killed in their midst leave nothing half-written", async () => {
    const before = await files.list();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (sent === 8) await cluster.kubectl("delete", "pod", worker, "-n", namespace, "--grace-period=1");
        if (sent++ < 16) controller.enqueue(new Uint8Array(mib));
        else controller.close();
      },
    });
    const headers = { "content-type": "application/octet-stream" };
    const ended = await files
      .ask("PUT", "half", { body, headers, duplex: "half" } as RequestInit)
      .then(({ status, code }) => `${status} ${code}`)
      .catch(() => "broken off");
    expect(ended).toMatch(/^(503 FilesUnavailable|broken off)$/);
    expect(await files.list()).toEqual(before);
    expect((await files.ask("GET", "half")).code).toBe("NotFound");
  });
});

describe("a file worker", () => {
  test("is one pod, keeps to what a project's pods may have, and leaves when it is asked nothing", async () => {
    await files.list();
    const pods = await cluster.list(kinds.pod, namespace, "app.kubernetes.io/name=flowrunner-file-worker");
    expect(pods.map(({ metadata }) => metadata?.name)).toEqual([worker]);
    expect(pods[0]!.metadata!.labels).toMatchObject({ "flowrunner.dev/network": "none" });
    await workerIs("leaves", (isThere) => !isThere);
    expect((await files.list()).length).toBeGreaterThan(0);
  });
});
