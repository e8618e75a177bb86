import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { silentLog } from "../log.js";
import type { Probe } from "../probes.js";
import { requestRates, standardRates } from "../rates/standard-rates.js";
import { AppWorld } from "../testing/app-world.js";
import { ApiListener, type ApiListenerOptions } from "./listener.js";
import { RequestLimits } from "./request-limits.js";
import type { ApiServices } from "./services.js";

const request = "GET /healthz HTTP/1.1\r\nhost: here\r\n\r\n";
const answered = /^HTTP\/1.1 200 /;

async function dial(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

const health: Probe = {
  path: "/healthz",
  answer: () => Promise.resolve({ status: 200, type: "text/plain", text: "ok" }),
};

/** A way to dial a public listener without routes. */
async function listening(given: Partial<ApiListenerOptions>): Promise<() => Promise<Socket>> {
  const listener = await ApiListener.open([], {} as ApiServices, {
    ...{ host: "127.0.0.1", port: 0, log: silentLog, allowedOrigins: [], checksAnswers: true },
    limits: new RequestLimits(requestRates(standardRates), null),
    probes: [health],
    ...given,
  });
  onTestFinished(() => listener[Symbol.asyncDispose]());
  return () => dial(listener.url);
}

async function answerOn(socket: Socket): Promise<string> {
  socket.write(request);
  const [answer] = (await once(socket, "data")) as [Buffer];
  return answer.toString();
}

describe("the public listener's connections", () => {
  test("of one address are capped: one more is told so and cut off", async () => {
    const another = await listening({ connectionsPerAddress: 1 });
    const first = await another();
    expect(await answerOn(first)).toMatch(answered);
    const second = await another();
    second.write(request);
    expect(await text(second)).toMatch(/^HTTP\/1.1 429 [^]*"code":"TooManyRequests"/);
    expect(await answerOn(first), "the first goes on").toMatch(answered);
  });

  test("of a trusted proxy are those of many, and not counted as one address's", async () => {
    const another = await listening({ connectionsPerAddress: 1, trustedProxies: ["loopback"] });
    for (const socket of [await another(), await another()]) expect(await answerOn(socket)).toMatch(answered);
  });

  test("are capped in all: one more is cut off", async () => {
    const another = await listening({ connections: 1, trustedProxies: ["loopback"] });
    const first = await another();
    expect(await answerOn(first)).toMatch(answered);
    expect(await text(await another())).toBe("");
    expect(await answerOn(first), "the first goes on").toMatch(answered);
  });
});

test("opening a WebSocket counts among the requests of its address, the one that a trusted proxy tells", async () => {
  const listening = { host: "127.0.0.1", port: 0, allowedOrigins: [], checksAnswers: true };
  await using world = await AppWorld.create("postgres", {
    rates: { addressRequestsPerMinute: 1 },
    publicListener: { ...listening, trustedProxies: ["loopback"] },
  });
  const knock = async (address: string): Promise<string> => {
    const socket = await dial(world.app.publicUrl);
    const headers = `host: here\r\nconnection: upgrade\r\nupgrade: websocket\r\nx-forwarded-for: ${address}`;
    socket.write(`GET /api/v1/live HTTP/1.1\r\n${headers}\r\n\r\n`);
    return text(socket);
  };
  expect(await knock("10.0.0.1"), "without a ticket").toMatch(/^HTTP\/1.1 401 /);
  expect(await knock("10.0.0.1")).toMatch(/^HTTP\/1.1 429 [^]*retry-after: \d+\r\n/);
  expect(await knock("10.0.0.2"), "from another address").toMatch(/^HTTP\/1.1 401 /);
});
