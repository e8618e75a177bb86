import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { internalRoutes, validators } from "@flowrunner/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@flowrunner/kube";
import { silentLog } from "../log.js";
import { deepObjects } from "../testing/custom-resources/deep.js";
import { eventually } from "../testing/eventually.js";
import { ManualClock } from "../testing/manual-clock.js";
import { Backend, takeEpoch } from "./backend.js";
import { BackendConnection } from "./connection.js";
import { DemandFeed } from "./demand-feed.js";
import { BackendRefused, BackendUnavailable, StaleEpoch, Unsendable } from "./failures.js";
import { TokenFile } from "./token-file.js";

type Answer = readonly [status: number, body?: object];

const refusal = (status: number, code: string) => ({
  type: "about:blank",
  title: "No",
  status,
  code,
  detail: "no",
});
const owner = { uid: "u", idempotencyKey: null };
const demand = (source: string, revision: number) => ({
  source,
  revision,
  pools: [],
  ended: [],
  cancelled: [],
  runs: [],
});

describe("The backend's client", () => {
  let server: Server;
  let asked: { path: string; token: string; body: Readonly<Record<string, unknown>> }[];
  let answers: Answer[];
  let staleTimes: number;
  let connection: BackendConnection;
  beforeEach(async () => {
    [asked, answers, staleTimes] = [[], [], 0];
    server = createServer(async (request, response) => {
      const body = (await json(request)) as Readonly<Record<string, unknown>>;
      asked.push({ path: request.url!, token: request.headers.authorization!, body });
      const [status, answer] = answers.shift() ?? [204];
      response.writeHead(status).end(answer && JSON.stringify(answer));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    connection = new BackendConnection({
      url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      authority: null,
      token: async () => "the-token",
      onStale: () => staleTimes++,
      clock: systemClock,
      random: () => 0,
    });
  });
  afterEach(async () => {
    await connection[Symbol.asyncDispose]();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("takes an epoch, and sends it with every call", async () => {
    answers = [[200, { epoch: 7 }], [204]];
    const backend = new Backend(connection, await takeEpoch(connection, "me"));
    await backend.askRun({ namespace: "shop", owner, ask: "cancel" });
    expect(asked).toEqual([
      { path: internalRoutes.leadership, token: "Bearer the-token", body: { v: 1, holder: "me" } },
      {
        path: internalRoutes.runAsks,
        token: "Bearer the-token",
        body: { v: 1, epoch: 7, namespace: "shop", owner, ask: "cancel" },
      },
    ]);
  });

  it("tells at once that its epoch is stale, and asks no second time", async () => {
    answers = [[409, refusal(409, "StaleEpoch")]];
    const asking = new Backend(connection, 1).detachProject({ namespace: "shop", gone: true });
    await expect(asking).rejects.toBeInstanceOf(StaleEpoch);
    expect({ staleTimes, calls: asked.length }).toEqual({ staleTimes: 1, calls: 1 });
  });

  const failures = [
    { name: "a refusal stays", given: [[404, refusal(404, "NotFound")]], expect: BackendRefused, calls: 1 },
    {
      name: "another conflict is no stale epoch",
      given: [[409, refusal(409, "Taken")]],
      expect: BackendRefused,
      calls: 1,
    },
    {
      name: "an answer not as agreed is none",
      given: Array(4).fill([200, { project: 1 }]),
      expect: BackendUnavailable,
      calls: 1,
    },
    {
      name: "a server in trouble is asked four times",
      given: Array(4).fill([503]),
      expect: BackendUnavailable,
      calls: 4,
    },
  ] as const;
  it.each(failures)("$name", async ({ given, expect: failure, calls }) => {
    answers = [...given] as Answer[];
    const binding = new Backend(connection, 1).bindProject({
      namespace: "shop",
      name: "shop",
      serviceAccountUid: "uid",
    });
    await expect(binding).rejects.toBeInstanceOf(failure);
    expect({ calls: asked.length, staleTimes }).toEqual({ calls, staleTimes: 0 });
  });

  it.each([5_000, 100_000])("sends nothing of what is nested %d deep, and tries it once", async (depth) => {
    const starting = new Backend(connection, 1).startRun({
      namespace: "shop",
      origin: { kind: "FlowRun", name: "one", uid: "u" },
      subject: { flow: "greet", version: null },
      inputs: { a: deepObjects(depth) },
      idempotencyKey: null,
      suspend: false,
    });
    await expect(starting).rejects.toBeInstanceOf(Unsendable);
    expect(asked).toEqual([]);
  });

  it("looks at any number of runs, a hundred at a time, and asks nothing about none", async () => {
    answers = [
      [200, { runs: [] }],
      [200, { runs: [] }],
      [200, { runs: [] }],
    ];
    const backend = new Backend(connection, 1);
    await backend.lookAtRuns("shop", []);
    await backend.lookAtRuns(
      "shop",
      Array.from({ length: 250 }, (_, index) => ({ ...owner, uid: `uid-${index}` })),
    );
    expect(asked.map(({ body }) => (body["owners"] as unknown[]).length).toSorted()).toEqual([100, 100, 50]);
  });

  it("gives up an address that is silent to a new connection, long before an answer would be late", async () => {
    const silent = createTcpServer((socket) => socket.on("error", () => {}));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    await using other = new BackendConnection({
      ...{ url: new URL(`https://127.0.0.1:${port}`), authority: null, token: async () => "", onStale() {} },
      ...{ clock: systemClock, random: () => 0, connectTimeoutMs: 100, pollTimeoutMs: 600_000 },
    });
    const polling = other.poll("/", {}, validators.demandAnswer, new AbortController().signal);
    await expect(polling).rejects.toMatchObject({ cause: { code: "UND_ERR_CONNECT_TIMEOUT" } });
    silent.close();
  });

  it("polls the demand from where it was, in full after a minute, and from the beginning of another backend", async () => {
    const clock = new ManualClock();
    const parts = { connection, epoch: 3, clock, random: () => 0, log: silentLog };
    const feed = new DemandFeed(parts);
    const over = new AbortController();
    const revisions: number[] = [];
    feed.subscribe(() => {
      throw new Error("poison");
    });
    feed.subscribe(({ revision }) => {
      revisions.push(revision);
      if (revisions.length === 2) void clock.advance(60_000);
      if (revisions.length === 4) over.abort();
    });
    answers = [
      [200, demand("one", 5)],
      [204],
      [200, demand("one", 6)],
      [200, demand("two", 1)],
      [200, demand("two", 2)],
    ];
    await feed.run(over.signal);
    await eventually(() => revisions.length === 4, "four answers came");
    expect(revisions).toEqual([5, 6, 1, 2]);
    expect(asked.map(({ body }) => [body["source"], body["sinceRevision"]]).slice(0, 5)).toEqual([
      [null, 0],
      ["one", 5],
      ["one", 5],
      ["one", 0],
      ["two", 1],
    ]);
  });
});

it("A token file is read again when its token has been used for a while", async () => {
  const folder = await mkdtemp(join(tmpdir(), "token-"));
  try {
    const clock = new ManualClock();
    const path = join(folder, "token");
    await writeFile(path, "first\n");
    const file = new TokenFile(path, clock);
    const tokens = [await file.read()];
    await writeFile(path, "second");
    tokens.push(await file.read());
    await clock.advance(10_000);
    tokens.push(await file.read());
    expect(tokens).toEqual(["first", "first", "second"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
