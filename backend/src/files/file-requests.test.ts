import { randomBytes } from "node:crypto";
import { request } from "node:http";
import {
  filesPool,
  headLine,
  type FileEntry,
  type FileOutcome,
  type FilesNotice,
} from "@flowrunner/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppReply } from "../testing/app-world.js";
import { FilesCluster } from "../testing/kubernetes/files-cluster.js";
import type { ScriptedFileWorker } from "../testing/kubernetes/scripted-file-worker.js";

const entry: FileEntry = { name: "a", kind: "file", bytes: 4, modifiedAt: 1, etag: "e" };
const written: FileOutcome = { v: 1, outcome: "written", entry, isNew: true };
const listed: FileOutcome = { v: 1, outcome: "listed", entries: [entry] };

let cluster: FilesCluster;
let worker: ScriptedFileWorker;
let project = "";
beforeAll(async () => {
  cluster = await FilesCluster.open({ periods: { pollMs: 5_000, fileSilenceMs: 5_000 } });
  project = cluster.first.project;
  worker = cluster.worker();
});
afterAll(async () => {
  worker[Symbol.dispose]();
  await cluster[Symbol.asyncDispose]();
});

const call = (method: string, path: string, text?: string): Promise<AppReply> =>
  cluster.world.call(method, `/projects/${project}/files${path}`, {
    token: cluster.first.token,
    ...(text !== undefined && { text, headers: { "content-type": "application/octet-stream" } }),
  });

/** What somebody waits for, as the worker is told of it by the server that nobody called. */
async function noticed(): Promise<FilesNotice> {
  for (;;) {
    const notice = await worker.poll();
    if (notice) return notice;
  }
}

/** An upload whose caller a test makes go. */
function uploading() {
  const { publicUrl } = cluster.world.app;
  const upload = request(`${publicUrl}/api/v1/projects/${project}/files/a`, {
    method: "PUT",
    headers: { authorization: `Bearer ${cluster.first.token}`, "transfer-encoding": "chunked" },
  });
  const answer = new Promise<number | "cut">((resolve) => {
    upload.on("error", () => resolve("cut"));
    upload.on("response", (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
  });
  return { upload, answer };
}

async function sizeOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) size += chunk.length;
  return size;
}

/** Pools of file workers that a launcher of the server that nobody called is told of. */
async function demanded(): Promise<readonly { readonly pool: string; readonly queued: number }[]> {
  const { pools } = await cluster.other.context.demand.next(0, new AbortController().signal);
  return pools.filter(({ serves }) => serves === "files").map(({ pool, queued }) => ({ pool, queued }));
}

describe("a file worker", () => {
  test("is wanted at every server as long as somebody waits at one, and hears of it there", async () => {
    const reply = call("GET", "");
    const notice = await noticed();
    expect(notice.server).toBe(cluster.world.app.runnerUrl);
    expect(await demanded()).toEqual([{ pool: filesPool(project), queued: 1 }]);
    expect(await worker.serve(notice, listed)).toBe(204);
    expect(await reply).toMatchObject({ status: 200, body: { items: [{ path: "a" }] } });
    expect(await demanded()).toEqual([]);
  });

  test("brings and takes what is larger than anybody holds", async () => {
    const content = randomBytes(12 * 1024 * 1024).toString("hex");
    const putting = call("PUT", "/a", content);
    const sent = await noticed();
    let size = 0;
    const outcome = async ({
      bytes,
    }: {
      readonly bytes: AsyncIterable<Uint8Array>;
    }): Promise<FileOutcome> => {
      size = await sizeOf(bytes);
      return written;
    };
    expect(await worker.serve(sent, outcome)).toBe(204);
    expect(size).toBe(content.length);
    expect((await putting).status).toBe(201);
    const getting = call("GET", "/a");
    const range = { first: 0, last: content.length - 1 };
    await worker.serve(await noticed(), { v: 1, outcome: "read", entry, range }, content);
    expect((await getting).body === content).toBe(true);
  });

  test("that refuses a file before it has read it is heard, and the rest is not wanted", async () => {
    const { upload, answer } = uploading();
    upload.write("x".repeat(100_000));
    const notice = await noticed();
    const { cut } = await worker.take(notice);
    const telling = worker.tell(notice);
    const refused = { code: "LimitExceeded", message: "There is no room.", details: {} } as const;
    telling.send(headLine({ v: 1, outcome: "refused", ...refused }));
    expect(await telling.end()).toBe(204);
    expect(await answer).toBe(422);
    cut();
    upload.destroy();
  });

  test("that takes a request and dies is not waited for", async () => {
    const reply = call("GET", "");
    const notice = await noticed();
    await worker.take(notice);
    const telling = worker.tell(notice);
    telling.send("\n");
    telling.cut();
    const { status, body, headers } = await reply;
    expect({ status, body }).toMatchObject({ status: 503, body: { code: "FilesUnavailable" } });
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("that fails is no caller's fault, and none is told how", async () => {
    const reply = call("GET", "");
    await worker.serve(await noticed(), { v: 1, outcome: "failed", message: "EIO on /dev/sda" });
    const { status, body } = await reply;
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("EIO");
  });

  test("lets a server stop that has refused a caller who sends nothing more", async () => {
    const { upload, answer } = uploading();
    upload.write("half");
    const notice = await noticed();
    const { bytes } = await worker.take(notice);
    const telling = worker.tell(notice);
    telling.send(
      headLine({ v: 1, outcome: "refused", code: "NotAFile", message: "It is none.", details: {} }),
    );
    expect(await telling.end()).toBe(204);
    expect(await answer).toBe(409);
    await expect(sizeOf(bytes), "what is left is not waited for").rejects.toThrow();
    upload.destroy();
  });

  test("finds nothing where another has taken, or the caller has gone", async () => {
    const { upload, answer } = uploading();
    upload.write("half");
    const notice = await noticed();
    const { bytes } = await worker.take(notice);
    expect((await worker.take(notice)).status).toBe(404);
    upload.destroy();
    expect(await answer).toBe("cut");
    await expect(sizeOf(bytes), "a half is no end").rejects.toThrow();
    expect(await worker.tell(notice).end()).toBe(404);
  });

  test("is not told again of what it names, and of nothing whose time is over", async () => {
    const { store } = cluster.world.app;
    const server = "http://127.0.0.1:1";
    await store.withTransaction({ project }, async ({ fileRequests }) => {
      await fileRequests.insert({ request: "over", server }, 0);
      await fileRequests.insert({ request: "dead", server }, 60_000);
    });
    const notice = (await worker.poll())!;
    expect(notice).toMatchObject({ request: "dead", server });
    await expect(worker.take(notice)).rejects.toThrow("ECONNREFUSED");
    const reply = call("GET", "");
    const next = (await worker.poll(["dead"]))!;
    await worker.serve(next, listed);
    expect((await reply).status).toBe(200);
    await store.withTransaction({ project }, ({ fileRequests }) => fileRequests.delete("dead"));
  });
});

describe("files are kept from", () => {
  test("another project's worker, to which they are as if they were not there", async () => {
    await cluster.bind("another", "bank");
    using stranger = cluster.worker("bank", cluster.world.app.runnerUrl);
    const reply = call("GET", "");
    const notice = await noticed();
    const over = AbortSignal.timeout(1_000);
    await expect(stranger.poll([], over)).rejects.toThrow();
    expect((await stranger.take(notice)).status).toBe(404);
    expect(await stranger.tell(notice).end()).toBe(404);
    await worker.serve(notice, listed);
    expect((await reply).status).toBe(200);
  });

  test("a function's pod, whatever pool its token names", async () => {
    for (const pool of ["a-pool", filesPool("shop")]) {
      const token = cluster.kubernetes.podToken(pool);
      const answer = await fetch(`${cluster.world.app.runnerUrl}/runner/v1/files/poll`, {
        ...{ method: "POST", headers: { authorization: `Bearer ${token}` } },
        body: JSON.stringify({ v: 1, except: [], agentVersion: "test" }),
      });
      expect([401, 403]).toContain(answer.status);
    }
  });

  test("a worker that is to leave", async () => {
    const { store } = cluster.world.app;
    using leaving = cluster.worker();
    await expect(leaving.poll([], AbortSignal.timeout(500))).rejects.toThrow();
    const ids = await cluster.world.sql<{ id: string }>("select id from workers where pool = $1", [
      filesPool(project),
    ]);
    const retired = { uids: ids.map(({ id }) => id), namespace: "shop", pool: filesPool(project) };
    await store.withTransaction({ project }, (tx) => tx.podWorkers.retire({ ...retired, as: "drained" }));
    expect((await leaving.polled()).status).toBe(410);
  });
});
