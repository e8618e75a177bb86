import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeStep, logStep, planOf } from "../testing/plans.js";
import { Door } from "../testing/live-door-world.js";
import { LiveClient } from "../testing/live-client.js";
import { logLine } from "../testing/scripted-runner.js";
import { until, type World } from "../testing/world.js";
import { standardDoorLimits, type DoorLimits } from "./live-door.js";
import { serverMessage } from "./live-messages.js";

/** Lines of 60 kB: more than the buffers of both ends and of the system between them hold. */
const muchLog = 300;

let door: Door;
let world: World;
beforeEach(async () => {
  door = await Door.open();
  world = door.world;
});
afterEach(() => door[Symbol.asyncDispose]());

async function reopen(limits: Partial<DoorLimits>): Promise<void> {
  await door[Symbol.asyncDispose]();
  door = await Door.open(limits);
  world = door.world;
}

describe("the live door lets in", () => {
  test("nobody without a ticket, and nobody twice with the same", async () => {
    await expect(door.connect("none")).rejects.toThrow("401");
    const ticket = door.ticket();
    await using client = await door.connect(ticket);
    await expect(door.connect(ticket)).rejects.toThrow("401");
    expect(client.isOpen).toBe(true);
  });

  test("nobody whose session has ended since the ticket was given", async () => {
    door.isGood = false;
    await expect(door.connect()).rejects.toThrow("401");
  });

  test.each([
    { name: "no page of another site", origin: "https://evil.example", refusal: "403" },
    { name: "no page without an origin of its own", origin: "null", refusal: "403" },
    { name: "pages of an allowed origin", origin: "https://console.example", refusal: null },
  ])("$name", async ({ origin, refusal }) => {
    const connecting = door.connect(door.ticket(), { origin });
    if (refusal !== null) await expect(connecting).rejects.toThrow(refusal);
    else await (await connecting)[Symbol.asyncDispose]();
  });

  test("its own pages", async () => {
    await using client = await door.connect(door.ticket(), { origin: `http://${door.address}` });
    expect(client.isOpen).toBe(true);
  });

  test("nobody on another path", async () => {
    const address = `ws://${door.address}/api/v1/elsewhere?ticket=${encodeURIComponent(door.ticket())}`;
    await expect(LiveClient.connect(address)).rejects.toThrow("404");
  });

  test("nobody on an address that is none", async () => {
    const { hostname, port } = new URL(`http://${door.address}`);
    const socket = connect(Number(port), hostname);
    socket.write("GET // HTTP/1.1\r\nhost: here\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1.1 404 /);
  });

  test("so many connections of a user, and so many in all", async () => {
    await reopen({ connectionsOfUser: 1 });
    const client = await door.connect();
    await expect(door.connect()).rejects.toThrow("429");
    await client[Symbol.asyncDispose]();
    await until(() => door.door.size === 0, "the connection is over");
    await using another = await door.connect();
    expect(another.isOpen).toBe(true);
    await another[Symbol.asyncDispose]();
    await reopen({ connections: 0 });
    await expect(door.connect()).rejects.toThrow("503");
  });
});

describe("a subscription", () => {
  test("brings what was there, then what happens, then that it is over, once each and in order", async () => {
    const run = await world.start(planOf(logStep("says", "hello"), codeStep("a")));
    await using client = await door.connect();
    client.subscribe(run.runId, { logs: "all" });
    await client.until("caughtUp");
    const held = await world.claim();
    await world.runner.heartbeat(held, { done: 1, total: 2, text: null });
    await world.runner.logs(held, [logLine(0), logLine(1)]);
    await world.runner.succeed(held, null, [logLine(2)]);
    await client.until("ended");
    for (const message of client.messages) serverMessage.parse(message);
    expect(client.events()).toEqual(await world.backend.runs.events(run));
    expect(client.lines()).toEqual(["says: hello", ...[0, 1, 2].map((line) => `a: line ${line}`)]);
    const kinds = client.messages.map(({ type }) => type);
    expect(kinds.filter((kind) => kind === "caughtUp" || kind === "ended")).toEqual(["caughtUp", "ended"]);
    expect(kinds.at(-1)).toBe("ended");
    expect(client.messages.find(({ type }) => type === "ended")).toMatchObject({ status: "succeeded" });
  });

  test("of some levels brings those lines alone", async () => {
    const run = await world.start(planOf(codeStep("a")));
    await using client = await door.connect();
    client.subscribe(run.runId, { events: "none", logs: "all", levels: ["error"] });
    await client.until("caughtUp");
    const held = await world.claim();
    await world.runner.logs(held, [logLine(0), { ...logLine(1), level: "error" }]);
    await world.runner.succeed(held, null, [logLine(2)]);
    await client.until("ended");
    expect(client.lines()).toEqual(["a: line 1"]);
    expect(client.events()).toEqual([]);
  });

  test("goes on in the middle of what was stored together", async () => {
    const run = await world.start(planOf(codeStep("a")));
    const held = await world.claim();
    await world.runner.logs(held, [logLine(0), logLine(1), logLine(2)]);
    await using client = await door.connect();
    client.subscribe(run.runId, { logs: { [held.attempt.id]: 1 } });
    await client.until("caughtUp");
    expect(client.lines()).toEqual(["a: line 2"]);
  });

  test("of a run that does not exist is refused, as is one of a project that one has no part in", async () => {
    await using client = await door.connect();
    client.subscribe("nonexistent");
    await client.until("error");
    client.send({ type: "subscribe", project: "elsewhere", run: "theirs" });
    await until(() => client.of("error").length === 2, "both are refused");
    expect(client.of("error")).toMatchObject([
      { code: "NotFound", run: "nonexistent" },
      { code: "NotFound", run: "theirs" },
    ]);
    expect(client.isOpen).toBe(true);
  });

  test("ends when its client may not see the project any more, at the next review", async () => {
    const run = await world.start(planOf(codeStep("a")));
    await using client = await door.connect();
    client.subscribe(run.runId);
    await client.until("caughtUp");
    door.projects.clear();
    await world.clock.advance(standardDoorLimits.reviewMs);
    await client.until("error");
    const before = client.messages.length;
    await world.runner.succeed(await world.claim());
    client.subscribe(run.runId);
    await until(() => client.of("error").length === 2, "it stays refused");
    expect(client.messages).toHaveLength(before + 1);
  });

  test("ends with its connection when the session does, at the next review", async () => {
    await using client = await door.connect();
    door.isGood = false;
    await world.clock.advance(standardDoorLimits.reviewMs);
    expect((await client.closed).code).toBe(4401);
  });

  test("is reviewed with all others: however many clients, two questions for a session and a project", async () => {
    const run = await world.start(planOf(codeStep("a")));
    const clients = await Promise.all(Array.from({ length: 40 }, () => door.connect()));
    for (const client of clients) client.subscribe(run.runId);
    await Promise.all(clients.map((client) => client.until("caughtUp")));
    const before = door.questions;
    await world.clock.advance(standardDoorLimits.reviewMs);
    expect(door.questions - before).toBe(2);
    door.isGood = false;
    await world.clock.advance(standardDoorLimits.reviewMs);
    for (const client of clients) expect((await client.closed).code).toBe(4401);
  });

  test("beyond the cap is refused and leaves the others", async () => {
    await reopen({ subscriptions: 1 });
    const [one, other] = [await world.start(planOf(codeStep("a"))), await world.start(planOf(codeStep("a")))];
    await using client = await door.connect();
    client.subscribe(one.runId);
    await client.until("caughtUp");
    client.subscribe(other.runId);
    await client.until("error");
    client.send({ type: "unsubscribe", run: one.runId });
    client.subscribe(other.runId);
    await until(() => client.of("caughtUp").length === 2, "there is room again");
  });
});

describe("a connection", () => {
  test("that does not read is closed with where to go on, and nothing piles up for it", async () => {
    await reopen({ fullBytes: 64 * 1024, stallMs: 5_000 });
    const run = await world.start(planOf(codeStep("a")));
    await using client = await door.connect();
    client.subscribe(run.runId, { logs: "all" });
    await client.until("caughtUp");
    client.pause();
    const held = await world.claim();
    const before = door.frames.encoded;
    for (let chunk = 0; chunk < muchLog; chunk++)
      await world.runner.logs(held, [logLine(chunk, "x".repeat(60_000))]);
    expect(door.frames.encoded - before, "what is not sent is not even encoded").toBeLessThan(muchLog);
    await world.clock.advance(5_000);
    client.resume();
    await world.clock.advance(0);
    expect(await client.closed).toMatchObject({
      code: 4408,
      reason: expect.stringContaining("go on from your last numbers"),
    });
  });

  test("that reads slowly gets everything all the same", async () => {
    await reopen({ fullBytes: 64 * 1024 });
    const run = await world.start(planOf(codeStep("a")));
    await using client = await door.connect();
    client.subscribe(run.runId, { logs: "all" });
    await client.until("caughtUp");
    client.pause();
    const held = await world.claim();
    for (let chunk = 0; chunk < muchLog; chunk++)
      await world.runner.logs(held, [logLine(chunk, "x".repeat(60_000))]);
    client.resume();
    await world.runner.succeed(held);
    await client.until("ended");
    expect(client.lines()).toHaveLength(muchLog);
  });

  test("whose client has gone without a word is given up at the second ping", async () => {
    await using client = await door.connect();
    client.pause();
    await world.clock.advance(2 * standardDoorLimits.pingMs);
    await until(() => door.door.size === 0, "the connection is given up");
  });

  test("is told to come again when the server stops", async () => {
    const client = await door.connect();
    const stopping = door.door[Symbol.asyncDispose]();
    expect((await client.closed).code).toBe(1001);
    await stopping;
  });

  test.each([
    { name: "no JSON", frame: "{" },
    { name: "another type", frame: '{"type":"shout"}' },
    { name: "a number for a run", frame: '{"type":"subscribe","project":"here","run":5}' },
    { name: "a negative cursor", frame: '{"type":"subscribe","project":"here","run":"r","events":-1}' },
    { name: "a key too many", frame: '{"type":"unsubscribe","run":"r","and":1}' },
    {
      name: "a dangerous key",
      frame: '{"type":"subscribe","project":"here","run":"r","logs":{"__proto__":1}}',
    },
    { name: "binary", frame: Buffer.from('{"type":"unsubscribe","run":"r"}') },
  ])("that says $name is told so and closed", async ({ frame }) => {
    await using client = await door.connect();
    client.raw(frame);
    expect((await client.closed).code).toBe(4400);
    expect(client.messages).toMatchObject([{ type: "error", code: "InvalidMessage" }]);
  });

  test("that says too much at once is closed", async () => {
    await using client = await door.connect();
    client.raw("x".repeat(300 * 1024));
    expect((await client.closed).code).toBe(1009);
  });
});

test("A chunk of log is encoded once for any number of viewers", async () => {
  const run = await world.start(planOf(codeStep("a")));
  const clients = await Promise.all(Array.from({ length: 40 }, () => door.connect()));
  for (const client of clients) client.subscribe(run.runId, { events: "none", logs: "all" });
  await Promise.all(clients.map((client) => client.until("caughtUp")));
  const held = await world.claim();
  const before = door.frames.encoded;
  await world.runner.logs(
    held,
    Array.from({ length: 25 }, (_, seq) => logLine(seq)),
  );
  await Promise.all(clients.map((client) => client.until("log")));
  expect(door.frames.encoded - before).toBe(1);
  for (const client of clients) expect(client.lines()).toHaveLength(25);
  await Promise.all(clients.map((client) => client[Symbol.asyncDispose]()));
});
