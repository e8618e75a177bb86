import { StoredFiles, Volume } from "@flowrunner/files";
import type { FileOperation } from "@flowrunner/protocol";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FileCalls } from "./file-calls.js";
import { FileWorker, type FileWorkerEnd } from "./file-worker.js";
import { ScriptedServer } from "./scripted-server.js";

const limits = { fileBytes: 5_000_000, projectFileBytes: 50_000_000 };

let root = "";
let server: ScriptedServer;
let stop: AbortController;
let reported: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "file-worker-"));
  server = await ScriptedServer.start();
  stop = new AbortController();
  reported = [];
});
afterEach(async () => {
  stop.abort();
  await server[Symbol.asyncDispose]();
  await rm(root, { recursive: true });
});

interface Started {
  readonly idleMs?: number;
  readonly silenceMs?: number;
  readonly baseUrl?: string;
  readonly authorities?: string;
}

/** A worker at the server of the test, until it leaves. */
function startWorker({ idleMs = 60_000, ...options }: Started = {}): Promise<FileWorkerEnd> {
  let asked = 0;
  const calls = new FileCalls({
    baseUrl: server.url,
    token: () => `token ${asked++}`,
    agentVersion: "test",
    ...options,
  });
  const files = new StoredFiles({ volume: new Volume(root, "project"), clock: Date, limits });
  const report = (line: string): void => void reported.push(line);
  const backoff = { firstMs: 1, mostMs: 5 };
  const worker = new FileWorker({ calls, files, idleMs, signMs: 20, backoff, report });
  return worker.run(stop.signal).finally(() => calls[Symbol.dispose]());
}

const write = (path: string): FileOperation => ({ v: 1, operation: "write", path, expected: null, limits });
const read = (path: string): FileOperation => ({ v: 1, operation: "read", path, range: null });
const list: FileOperation = { v: 1, operation: "list", folder: "", after: "", limit: 10 };

async function* content(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

/** Content whose end comes when `goOn` is called, or never. */
function slow(text: string): { readonly content: AsyncIterable<Buffer>; goOn(): void } {
  let goOn = (): void => {};
  const rest = new Promise<void>((resolve) => (goOn = resolve));
  async function* bytes(): AsyncGenerator<Buffer> {
    yield Buffer.from(text);
    await rest;
  }
  return { content: bytes(), goOn: () => goOn() };
}

const received = (): Promise<number> =>
  vi.waitFor(
    async () => {
      const drafts = await readdir(join(root, ".flowrunner-incoming"));
      expect(drafts).not.toEqual([]);
      return drafts.length;
    },
    { timeout: 60_000 },
  );

describe("a file worker", () => {
  test("writes what it is sent, lists it and sends it back", async () => {
    void startWorker();
    const sent = "0123456789".repeat(200_000);
    const written = await server.ask({ operation: write("folder/a"), content: content(sent, "end") });
    expect(written.outcome).toMatchObject({ outcome: "written", isNew: true, entry: { name: "a" } });
    const got = await server.ask({ operation: read("folder/a") });
    expect(got.outcome).toMatchObject({ outcome: "read", range: { first: 0, last: sent.length + 2 } });
    expect(got.bytes.toString() === `${sent}end`, "the same bytes came back").toBe(true);
    const listed = await server.ask({ operation: list });
    expect(listed.outcome).toMatchObject({
      outcome: "listed",
      entries: [{ name: "folder", kind: "folder" }],
    });
  });

  test("moves and deletes, and tells what it refuses", async () => {
    void startWorker();
    await writeFile(join(root, "a"), "text");
    const moved = await server.ask({ operation: { v: 1, operation: "move", from: "a", to: "b" } });
    expect(moved.outcome).toMatchObject({ outcome: "moved", entry: { name: "b" } });
    const deletion: FileOperation = {
      v: 1,
      operation: "delete",
      path: "b",
      recursive: false,
      expected: null,
    };
    expect((await server.ask({ operation: deletion })).outcome).toEqual({ v: 1, outcome: "deleted" });
    expect((await server.ask({ operation: deletion })).outcome).toMatchObject({ code: "NotFound" });
    const over = { fileBytes: 3, projectFileBytes: 100 };
    const tooLarge = { ...write("c"), limits: over } as FileOperation;
    const refused = await server.ask({ operation: tooLarge, content: content("1234") });
    expect(refused.outcome).toMatchObject({ outcome: "refused", code: "LimitExceeded" });
  });

  test.each(["../a", "/etc/passwd", "a/../../b", "a\u0000b", ".flowrunner-incoming/x"])(
    "refuses the path %j, whatever a server lets through",
    async (path) => {
      void startWorker();
      const { outcome } = await server.ask({ operation: read(path) });
      expect(outcome).toMatchObject({ outcome: "refused", code: "InvalidPath" });
    },
  );

  test("shows its token anew with each call", async () => {
    void startWorker();
    await server.ask({ operation: list });
    expect(new Set(server.tokens).size).toBe(server.tokens.length);
    expect(server.tokens.length).toBeGreaterThanOrEqual(3);
  });

  test("serves others while one request goes on", async () => {
    void startWorker();
    const { content: bytes, goOn } = slow("half");
    const writing = server.ask({ operation: write("slow"), content: bytes });
    await received();
    await server.ask({ operation: write("quick"), content: content("whole") });
    goOn();
    await writing;
    expect((await readdir(root)).sort()).toEqual([".flowrunner-incoming", "quick", "slow"]);
  });

  test("gives signs of life while there is nothing to tell", async () => {
    void startWorker();
    const { content: bytes, goOn } = slow("half");
    const writing = server.ask({ operation: write("a"), content: bytes });
    await expect.poll(() => server.signs).toBeGreaterThan(3);
    goOn();
    expect((await writing).outcome).toMatchObject({ outcome: "written" });
  });

  test("passes over a notice whose server is away, and serves the next", async () => {
    void startWorker();
    void server.ask({ operation: list }, "http://127.0.0.1:1");
    expect((await server.ask({ operation: list })).outcome).toMatchObject({ outcome: "listed" });
    expect(reported).toEqual([expect.stringMatching(/^request r0 of http:\/\/127.0.0.1:1: .*ECONNREFUSED/)]);
  });
});

describe("a write whose end never came", () => {
  const nothing = async (): Promise<void> => {
    await expect.poll(() => readdir(join(root, ".flowrunner-incoming"))).toEqual([]);
    expect(await readdir(root)).toEqual([".flowrunner-incoming"]);
  };

  test("leaves nothing when the server breaks it off", async () => {
    void startWorker();
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from("half");
      await received();
      throw new Error("the caller has gone");
    }
    const { outcome } = await server.ask({ operation: write("a"), content: broken() });
    expect(outcome).toMatchObject({ outcome: "failed" });
    await nothing();
  });

  test("leaves nothing when nothing comes any more", async () => {
    void startWorker({ silenceMs: 100 });
    const writing = server.ask({ operation: write("a"), content: slow("half").content });
    await received();
    await writing.catch(() => {});
    await nothing();
  });

  test("leaves nothing when its caller has gone, also if the rest comes", async () => {
    void startWorker();
    server.isForgetful = true;
    const { content: bytes, goOn } = slow("half");
    void server.ask({ operation: write("a"), content: bytes });
    await expect.poll(() => reported).toEqual([expect.stringContaining("HTTP 404")]);
    goOn();
    await nothing();
  });

  test("leaves nothing when its server has gone", async () => {
    void startWorker();
    const { content: bytes } = slow("half");
    void server.ask({ operation: write("a"), content: bytes }).catch(() => {});
    await received();
    await server[Symbol.asyncDispose]();
    await nothing();
    server = await ScriptedServer.start();
  });
});

describe("a file worker leaves", () => {
  test("when it has had nothing to do for its time", async () => {
    expect(await startWorker({ idleMs: 50 })).toEqual({ kind: "done" });
  });

  test("also when no server answers", async () => {
    expect(await startWorker({ idleMs: 50, baseUrl: "http://127.0.0.1:1" })).toEqual({ kind: "done" });
  });

  test("not while it serves", async () => {
    const left = startWorker({ idleMs: 50 });
    const { content: bytes, goOn } = slow("half");
    const writing = server.ask({ operation: write("a"), content: bytes });
    await received();
    const polls = server.polls;
    await expect.poll(() => server.polls).toBeGreaterThan(polls + 2);
    goOn();
    expect((await writing).outcome).toMatchObject({ outcome: "written" });
    expect(await left).toEqual({ kind: "done" });
  });

  test("when it is told to, with what it holds done", async () => {
    const left = startWorker();
    const { content: bytes, goOn } = slow("half");
    const writing = server.ask({ operation: write("a"), content: bytes });
    await received();
    stop.abort();
    goOn();
    expect((await writing).outcome).toMatchObject({ outcome: "written" });
    expect(await left).toEqual({ kind: "done" });
    expect(await readFile(join(root, "a"), "utf8")).toBe("half");
  });

  test.each([
    { name: "sent away", status: 410, expect: { kind: "done" } },
    { name: "of no project", status: 401, expect: { kind: "refused", refusal: { status: 401 } } },
    { name: "forbidden", status: 403, expect: { kind: "refused", refusal: { status: 403 } } },
  ])("when it is $name", async ({ status, expect: end }) => {
    server.refuses = status;
    expect(await startWorker()).toMatchObject(end);
  });

  test("not because a server fails once", async () => {
    server.refuses = 503;
    void startWorker();
    await expect.poll(() => server.polls).toBeGreaterThan(2);
    server.refuses = null;
    expect((await server.ask({ operation: list })).outcome).toMatchObject({ outcome: "listed" });
  });
});

describe("a server's certificate", () => {
  /** Signed by itself, for one name alone. */
  async function certificateFor(name: string): Promise<{ readonly key: string; readonly cert: string }> {
    const [keyFile, certFile] = [join(folder, "key"), join(folder, "cert")];
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", keyFile];
    const subject = ["-subj", "/CN=test", "-addext", `subjectAltName=${name}`, "-days", "2"];
    await promisify(execFile)("openssl", ["req", "-x509", ...key, "-out", certFile, ...subject]);
    return { key: await readFile(keyFile, "utf8"), cert: await readFile(certFile, "utf8") };
  }

  let folder = "";
  let secured: ScriptedServer;
  let authorities = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "file-worker-tls-"));
    const certificate = await certificateFor("DNS:localhost");
    secured = await ScriptedServer.start(certificate);
    authorities = certificate.cert;
  });
  afterEach(async () => {
    await secured[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  test("is good when it is for the common name, whichever address is called", async () => {
    void startWorker({ baseUrl: `https://localhost:${secured.port}`, authorities });
    const { outcome } = await secured.ask({ operation: list }, `https://127.0.0.1:${secured.port}`);
    expect(outcome).toMatchObject({ outcome: "listed" });
  });

  test("is refused when it is for the address that is called, and not for the common name", async () => {
    const certificate = await certificateFor("IP:127.0.0.1");
    await using other = await ScriptedServer.start(certificate);
    const baseUrl = `https://localhost:${secured.port}`;
    void startWorker({ baseUrl, authorities: `${authorities}${certificate.cert}` });
    void secured.ask({ operation: list }, other.url);
    await expect.poll(() => reported).toEqual([expect.stringMatching(/altnames/)]);
    expect(other.tokens).toEqual([]);
  });
});
