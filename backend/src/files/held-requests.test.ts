import { headLine, type FileEntry, type FileOutcome } from "@flowrunner/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import { ManualClock, settle } from "../testing/manual-clock.js";
import type { FileRequest, Told } from "./held-request.js";
import { HeldRequests } from "./held-requests.js";

const project = "here";
const second = 1_000;
const periods = { fileTakenMs: 30 * second, fileSilenceMs: 30 * second };
const entry: FileEntry = { name: "a", kind: "file", bytes: 4, modifiedAt: 1, etag: "e" };
const listed: FileOutcome = { v: 1, outcome: "listed", entries: [entry] };
const readOf = (bytes: number): FileOutcome => ({
  ...{ v: 1, outcome: "read", entry },
  range: { first: 0, last: bytes - 1 },
});

let clock: ManualClock;
/** Of the notices that are posted, by request. */
let posted: Map<string, string>;
let happened: string[];
let requests: HeldRequests;
beforeEach(() => {
  clock = new ManualClock();
  posted = new Map();
  happened = [];
  requests = new HeldRequests({
    clock,
    periods,
    notices: {
      async post(_, notice) {
        posted.set(notice.request, notice.server);
      },
      async remove(_, request) {
        happened.push("removed");
        posted.delete(request);
      },
    },
  });
  requests.listensAt("http://here:1");
});

async function* bytesOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

/** Bytes that come when a test sends them. */
class Pipe implements AsyncIterable<Uint8Array> {
  readonly #chunks: string[] = [];
  #wake: () => void = () => {};
  #end: Error | "over" | null = null;

  send(text: string): void {
    this.#chunks.push(text);
    this.#wake();
  }

  end(how: Error | "over" = "over"): void {
    this.#end = how;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      for (let text = this.#chunks.shift(); text !== undefined; text = this.#chunks.shift())
        yield Buffer.from(text);
      if (this.#end instanceof Error) throw this.#end;
      if (this.#end) return;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

const listing: FileRequest = {
  project,
  operation: { v: 1, operation: "list", folder: "", after: "", limit: 1 },
  content: bytesOf(),
};

function writing(content: AsyncIterable<Uint8Array>): FileRequest {
  const limits = { fileBytes: 9, projectFileBytes: 9 };
  return { project, operation: { v: 1, operation: "write", path: "a", expected: null, limits }, content };
}

interface Asked {
  readonly id: string;
  readonly told: Promise<Told>;
  readonly caller: AbortController;
}

async function ask(request: FileRequest = listing): Promise<Asked> {
  const caller = new AbortController();
  const before = new Set(posted.keys());
  const told = requests.ask(request, caller.signal);
  told.catch(() => {});
  await settle();
  const id = [...posted.keys()].find((name) => !before.has(name))!;
  return { id, told, caller };
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const isNotHere = { code: "NotFound" };

describe("a request", () => {
  test("is given with what is to be written, and its caller is told what came of it", async () => {
    const { id, told } = await ask(writing(bytesOf("te", "xt")));
    const given = await requests.take(id, project);
    expect(await textOf(given.stream)).toMatch(/^{.*"operation":"write".*}\ntext$/);
    await requests.tell(
      id,
      project,
      bytesOf("\n\n", headLine({ v: 1, outcome: "written", entry, isNew: true })),
    );
    expect((await told).outcome).toMatchObject({ outcome: "written", isNew: true });
  });

  test("is given once, and after its notice has gone", async () => {
    const { id } = await ask();
    const taken = requests.take(id, project).then(() => happened.push("given"));
    await expect(requests.take(id, project)).rejects.toMatchObject(isNotHere);
    await taken;
    expect(happened).toEqual(["removed", "given"]);
  });

  test("whose notice cannot be deleted is not given", async () => {
    const failing = new HeldRequests({
      ...{ clock, periods },
      notices: {
        post: async (_, { request }) => void posted.set(request, ""),
        remove: () => Promise.reject(new Error("the database is away")),
      },
    });
    failing.listensAt("http://here:1");
    const told = failing.ask(listing, new AbortController().signal);
    told.catch(() => {});
    await settle();
    await expect(failing.take([...posted.keys()][0]!, project)).rejects.toThrow("the database is away");
    await expect(told).rejects.toMatchObject({ reason: "brokenOff" });
  });

  test("is not there for the worker of another project, neither to take nor to tell of", async () => {
    const { id, told } = await ask();
    await expect(requests.take(id, "elsewhere")).rejects.toMatchObject(isNotHere);
    await requests.take(id, project);
    await expect(requests.tell(id, "elsewhere", bytesOf(headLine(listed)))).rejects.toMatchObject(isNotHere);
    await requests.tell(id, project, bytesOf(headLine(listed)));
    expect((await told).outcome).toEqual(listed);
  });

  test("is told of once, and not before it was taken", async () => {
    const { id } = await ask();
    await expect(requests.tell(id, project, bytesOf(headLine(listed)))).rejects.toMatchObject(isNotHere);
    await requests.take(id, project);
    const pipe = new Pipe();
    const telling = requests.tell(id, project, pipe);
    await expect(requests.tell(id, project, bytesOf(headLine(listed)))).rejects.toMatchObject(isNotHere);
    pipe.send('{"v":1,"outcome":"deleted"}\n');
    await telling;
  });

  test("that nobody takes is given up after a while, and its notice goes", async () => {
    const { id, told } = await ask();
    await clock.advance(29 * second);
    expect(posted.has(id)).toBe(true);
    await clock.advance(1 * second);
    await expect(told).rejects.toMatchObject({ reason: "untaken" });
    expect(posted.size).toBe(0);
    await expect(requests.take(id, project)).rejects.toMatchObject(isNotHere);
  });

  test("whose caller has gone is nobody's", async () => {
    const { id, told, caller } = await ask();
    caller.abort();
    await expect(told).rejects.toMatchObject({ reason: "callerGone" });
    await expect(requests.take(id, project)).rejects.toMatchObject(isNotHere);
    expect(posted.size).toBe(0);
  });

  test("that was taken breaks off when its caller goes", async () => {
    const { id, caller } = await ask(writing(new Pipe()));
    const { signal } = await requests.take(id, project);
    caller.abort();
    expect(signal.aborted).toBe(true);
    await expect(requests.tell(id, project, bytesOf(headLine(listed)))).rejects.toMatchObject(isNotHere);
  });

  test("that was taken is given up when nothing moves", async () => {
    const { id, told } = await ask();
    await requests.take(id, project);
    await clock.advance(30 * second);
    await expect(told).rejects.toMatchObject({ reason: "silent" });
  });

  test("lasts as long as bytes move, and then as long as the worker gives signs of life", async () => {
    const [content, telling] = [new Pipe(), new Pipe()];
    const { id, told } = await ask(writing(content));
    const { stream } = await requests.take(id, project);
    const written = textOf(stream);
    const done = requests.tell(id, project, telling);
    for (let time = 0; time < 5; time++) {
      content.send("x");
      await settle();
      await clock.advance(20 * second);
    }
    content.end();
    await settle();
    for (let time = 0; time < 5; time++) {
      telling.send("\n");
      await settle();
      await clock.advance(20 * second);
    }
    telling.send('{"v":1,"outcome":"deleted"}\n');
    await done;
    expect((await told).outcome.outcome).toBe("deleted");
    expect(await written).toMatch(/xxxxx$/);
  });

  test("is given up when its caller sends nothing more, whatever signs the worker gives", async () => {
    const telling = new Pipe();
    const { id, told } = await ask(writing(new Pipe()));
    const { stream, signal } = await requests.take(id, project);
    const written = textOf(stream);
    written.catch(() => {});
    const done = requests.tell(id, project, telling);
    done.catch(() => {});
    for (let time = 0; time < 3; time++) {
      telling.send("\n");
      await settle();
      await clock.advance(10 * second);
    }
    await expect(told).rejects.toMatchObject({ reason: "silent" });
    await expect(done).rejects.toMatchObject(isNotHere);
    expect(signal.aborted).toBe(true);
  });
});

describe("a worker that breaks off", () => {
  const rows: { name: string; given: () => AsyncIterable<Uint8Array>; expect: object }[] = [
    {
      name: "before its head",
      given: () => {
        const pipe = new Pipe();
        pipe.end(new Error("the connection broke"));
        return pipe;
      },
      expect: isNotHere,
    },
    { name: "with no head at all", given: () => bytesOf("\n\n"), expect: { code: "InvalidRequest" } },
    {
      name: "with a head of nothing known",
      given: () => bytesOf("{}\n"),
      expect: { code: "InvalidRequest" },
    },
  ];
  test.each(rows)("$name is not waited for", async ({ given, expect: refusal }) => {
    const { id, told } = await ask();
    await requests.take(id, project);
    await expect(requests.tell(id, project, given())).rejects.toMatchObject(refusal);
    await expect(told).rejects.toMatchObject({ reason: "brokenOff" });
  });
});

describe("a file's bytes", () => {
  async function read(content: AsyncIterable<Uint8Array>) {
    const { id, told } = await ask();
    await requests.take(id, project);
    const done = requests.tell(id, project, content);
    done.catch(() => {});
    return { done, ...(await told) };
  }

  test("are handed on, and the worker is told when they have been", async () => {
    const { bytes, done } = await read(bytesOf(headLine(readOf(4)), "te", "xt"));
    expect(await textOf(bytes)).toBe("text");
    await done;
  });

  test.each([
    { name: "too few", given: "tex" },
    { name: "too many", given: "texts" },
  ])("that are $name are not taken for the file", async ({ given }) => {
    const { bytes, done } = await read(bytesOf(headLine(readOf(4)), given));
    await expect(textOf(bytes)).rejects.toThrow();
    await expect(done).rejects.toMatchObject(isNotHere);
  });

  test("that break off are not taken for the file", async () => {
    const pipe = new Pipe();
    pipe.send(`${JSON.stringify(readOf(4))}\nte`);
    const { bytes, done } = await read(pipe);
    pipe.end(new Error("the connection broke"));
    await expect(textOf(bytes)).rejects.toThrow("the connection broke");
    await expect(done).rejects.toMatchObject(isNotHere);
  });

  test("that nobody reads any more are no longer taken", async () => {
    const pipe = new Pipe();
    pipe.send(`${JSON.stringify(readOf(4))}\nte`);
    const { bytes, done } = await read(pipe);
    const reading = textOf(bytes);
    await settle();
    bytes.destroy();
    await expect(reading).rejects.toThrow();
    await expect(done).rejects.toMatchObject(isNotHere);
  });

  test("that move no more are given up", async () => {
    const pipe = new Pipe();
    pipe.send(`${JSON.stringify(readOf(4))}\nte`);
    const { bytes } = await read(pipe);
    const reading = textOf(bytes);
    reading.catch(() => {});
    await clock.advance(30 * second);
    await expect(reading).rejects.toMatchObject({ reason: "silent" });
  });
});

describe("a server", () => {
  test("that stops gives up what nobody has taken, and lets what was taken end", async () => {
    const [untaken, taken] = [await ask(), await ask()];
    await requests.take(taken.id, project);
    requests.close();
    await expect(untaken.told).rejects.toMatchObject({ reason: "stopping" });
    await requests.tell(taken.id, project, bytesOf(headLine(listed)));
    expect((await taken.told).outcome).toEqual(listed);
    const later = requests.ask(listing, new AbortController().signal);
    await expect(later).rejects.toMatchObject({ code: "FilesUnavailable" });
  });

  test("holds so many requests of a project, and others of another", async () => {
    for (let held = 0; held < 100; held++) await ask();
    const { signal } = new AbortController();
    await expect(requests.ask(listing, signal)).rejects.toMatchObject({ code: "TooManyRequests" });
    expect((await ask({ ...listing, project: "elsewhere" })).id).toEqual(expect.any(String));
  });
});
