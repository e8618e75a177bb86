import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";

interface Client {
  createData(
    context: object,
    timeoutMs?: number,
  ): { collection(name: string): { create(data: object, options: object): Promise<unknown> } };
}

const { createData } = (await import(new URL("../../node/data.mjs", import.meta.url).href)) as Client;

test("a call whose answer never comes is made again, with the same key", async () => {
  const keys: (string | undefined)[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    keys.push(request.headers["idempotency-key"] as string | undefined);
    if (keys.length === 1) return; // its connection stays open, and nothing comes
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ id: "a", etag: "e" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const data = { url: `http://127.0.0.1:${port}/data/v1`, token: "of a test" };
    const records = createData({ data, run: { attempt: 1 }, attempt: 2 }, 500).collection("orders");
    expect(await records.create({ total: 1 }, { id: "a" })).toEqual({ id: "a", etag: "e" });
    expect(keys).toEqual(["1.2:1", "1.2:1"]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test.each([
  { name: "that is away is waited for, for five minutes", status: 503, least: 300_000, most: 310_000 },
  { name: "that fails is asked for a quarter of a minute", status: 500, least: 15_000, most: 20_000 },
  { name: "that refuses is not asked again", status: 409, least: 0, most: 0 },
])("a server $name", async ({ status, least, most }) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status })));
  onTestFinished(() => void vi.useRealTimers().unstubAllGlobals());
  const data = { url: "http://nowhere.example/data/v1", token: "of a test" };
  const records = createData({ data, run: { attempt: 1 }, attempt: 1 }).collection("orders");
  let failure: unknown;
  const begun = performance.now();
  void records.create({}, {}).catch((error: unknown) => (failure = error));
  await vi.advanceTimersByTimeAsync(0);
  while (failure === undefined) await vi.advanceTimersToNextTimerAsync();
  expect(failure).toMatchObject({ status });
  expect(performance.now() - begun).toBeGreaterThanOrEqual(least);
  expect(performance.now() - begun).toBeLessThanOrEqual(most);
});
