import type { RunEvent } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { LiveClient, type Following } from "./live-client.js";
import type { LogLine, RunMessage, ServerMessage } from "@flowrunner/api";
import { PlayedParts } from "./testing/played-parts.js";

const run = "a run";
const place = { project: "a project", run };

function event(seq: number): ServerMessage {
  return { type: "event", run, seq, event: { type: "RunStarted", at: seq, deadline: 1 } as RunEvent };
}

function log(source: string, ...seqs: readonly number[]): ServerMessage {
  const lines = seqs.map((seq): LogLine => ({
    seq,
    time: 1,
    stream: "stdout",
    level: "info",
    text: `${seq}`,
  }));
  return { type: "log", run, source, path: "step", attempt: 1, lastSeq: seqs.at(-1)!, lines };
}

const caughtUp: ServerMessage = { type: "caughtUp", run };

/** A client that follows a run over an open link. */
class Scene {
  readonly parts = new PlayedParts();
  readonly client = new LiveClient(this.parts);
  readonly received: RunMessage[] = [];
  following!: Following;

  static async open(): Promise<Scene> {
    const scene = new Scene();
    scene.following = scene.client.follow(place, (message) => scene.received.push(message));
    await scene.connected();
    return scene;
  }

  /** Lets the link that is being made open. */
  async connected(): Promise<void> {
    await this.parts.settle();
    this.parts.last.open();
  }

  get kind(): string {
    return this.client.state.kind;
  }

  get seqs(): readonly number[] {
    return this.received.flatMap((message) => (message.type === "event" ? [message.seq] : []));
  }

  get lines(): readonly string[] {
    return this.received.flatMap((message) =>
      message.type === "log" ? message.lines.map(({ text }) => `${message.source} ${text}`) : [],
    );
  }
}

describe("a connection", () => {
  test("is opened when somebody follows a run, and shows how far it is", async () => {
    const { client, parts, received } = new Scene();
    expect(client.state).toEqual({ kind: "idle" });
    client.follow(place, (message) => received.push(message));
    expect(client.state).toEqual({ kind: "connecting" });
    await parts.settle();
    parts.last.open();
    expect(client.state).toEqual({ kind: "catchingUp" });
    parts.last.tell(event(1), caughtUp);
    expect(client.state).toEqual({ kind: "connected" });
    expect(received.map(({ type }) => type)).toEqual(["event", "caughtUp"]);
  });

  test("closes a while after nobody follows anything, and opens again for the next one", async () => {
    const { client, parts, following } = await Scene.open();
    following.stop();
    expect(parts.last.said.at(-1)).toEqual({ type: "unsubscribe", run });
    expect(parts.last.isClosed).toBe(false);
    await parts.settle(5_000);
    expect(parts.last.isClosed).toBe(true);
    expect(client.state).toEqual({ kind: "idle" });
    client.follow(place, () => {});
    await parts.settle();
    expect(parts.channels).toHaveLength(2);
  });

  test("stays for another run that is followed in the meantime", async () => {
    const { client, parts, following } = await Scene.open();
    following.stop();
    client.follow({ project: "a project", run: "another" }, () => {});
    await parts.settle(60_000);
    expect(parts.channels).toHaveLength(1);
    expect(parts.last.said.at(-1)).toMatchObject({ type: "subscribe", run: "another" });
  });

  test("is a new one for a run that was followed on it before", async () => {
    const { client, parts, following, received } = await Scene.open();
    const first = parts.last;
    first.tell(event(1), event(2));
    following.stop();
    const again: RunMessage[] = [];
    client.follow(place, (message) => again.push(message));
    first.tell(event(3), log("a", 40));
    await parts.settle();
    expect(parts.channels).toHaveLength(2);
    parts.last.open();
    expect(parts.last.said).toMatchObject([{ type: "subscribe", events: 0 }]);
    expect(again).toEqual([]);
    expect(received).toHaveLength(2);
  });
});

describe("a connection that is lost", () => {
  test("is made again with another ticket, and goes on from the last numbers", async () => {
    const scene = await Scene.open();
    const { parts, following } = scene;
    following.wantLogs(true);
    parts.last.tell(event(1), event(2), log("a", 0, 1), log("b", 7));
    parts.last.cut();
    expect(scene.client.state).toEqual({ kind: "waiting", until: 500 });
    await parts.settle(500);
    await scene.connected();
    expect(parts.channels.map(({ ticket }) => ticket)).toEqual(["ticket 1", "ticket 2"]);
    expect(parts.last.said).toEqual([{ type: "subscribe", ...place, events: 2, logs: { a: 1, b: 7 } }]);
    expect(scene.kind).toBe("catchingUp");
  });

  test("is waited for longer each time, until what is followed has caught up", async () => {
    const scene = await Scene.open();
    const { parts } = scene;
    const pauses: number[] = [];
    for (let loss = 0; loss < 8; loss++) {
      const before = parts.clock.now();
      parts.last.cut();
      const { state } = scene.client;
      const pause = state.kind === "waiting" ? state.until - before : -1;
      pauses.push(pause);
      await parts.settle(pause);
      await scene.connected();
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    parts.last.tell(caughtUp);
    parts.last.cut();
    expect(scene.client.state).toEqual({ kind: "waiting", until: parts.clock.now() + 500 });
  });

  test("is made again at once when somebody asks", async () => {
    const scene = await Scene.open();
    scene.parts.last.cut();
    scene.client.reconnect();
    await scene.connected();
    expect(scene.kind).toBe("catchingUp");
    await scene.parts.settle(60_000);
    expect(scene.parts.channels).toHaveLength(2);
  });

  test("tells nothing any more, whatever still comes of it", async () => {
    const scene = await Scene.open();
    const old = scene.parts.last;
    scene.client.reconnect();
    old.tell(event(1));
    old.cut(4401);
    await scene.connected();
    expect(old.isClosed).toBe(true);
    expect(scene.kind).toBe("catchingUp");
    expect(scene.received).toEqual([]);
  });

  test("is no connection any more when nobody follows anything", async () => {
    const { client, parts, following } = await Scene.open();
    following.stop();
    parts.last.cut();
    expect(client.state).toEqual({ kind: "idle" });
    await parts.settle(60_000);
    expect(parts.channels).toHaveLength(1);
  });
});

describe("what a server closes a connection with", () => {
  test.each([
    { name: "1001, it is stopping", given: 1001, expect: "waiting" },
    { name: "1006, the network", given: 1006, expect: "waiting" },
    { name: "4408, read too slowly", given: 4408, expect: "waiting" },
    { name: "4401, signed out", given: 4401, expect: "signedOut" },
    { name: "4400, not understood", given: 4400, expect: "refused" },
    { name: "1009, too large", given: 1009, expect: "refused" },
  ])("$name: $expect", async ({ given, expect: kind }) => {
    const scene = await Scene.open();
    scene.parts.last.cut(given);
    await scene.parts.settle();
    expect(scene.kind).toBe(kind);
    await scene.parts.settle(60_000);
    expect(scene.parts.channels).toHaveLength(kind === "waiting" ? 2 : 1);
  });
});

describe("a ticket that is refused", () => {
  test.each([
    { name: "no answer", given: 0, expect: "waiting" },
    { name: "too many requests", given: 429, expect: "waiting" },
    { name: "the server is ill", given: 503, expect: "waiting" },
    { name: "signed out", given: 401, expect: "signedOut" },
    { name: "not allowed", given: 403, expect: "refused" },
  ])("$name: $expect", async ({ given, expect: kind }) => {
    const scene = new Scene();
    scene.parts.refusals = [given];
    scene.client.follow(place, () => {});
    await scene.parts.settle();
    expect(scene.kind).toBe(kind);
    scene.client.reconnect();
    await scene.connected();
    expect(scene.kind).toBe("catchingUp");
  });
});

describe("a follower", () => {
  test("gets nothing twice: what it has is left out of what comes again", async () => {
    const scene = await Scene.open();
    const { parts } = scene;
    parts.last.tell(event(1), event(2), event(1), event(2), event(3));
    parts.last.tell(log("a", 0, 1), log("a", 0, 1, 2), log("b", 0), log("a", 1, 2));
    expect(scene.seqs).toEqual([1, 2, 3]);
    expect(scene.lines).toEqual(["a 0", "a 1", "a 2", "b 0"]);
  });

  test("misses nothing: a connection on which an event is missing is given up", async () => {
    const scene = await Scene.open();
    const { parts } = scene;
    parts.last.tell(event(1), event(3));
    expect(scene.kind).toBe("waiting");
    await parts.settle(500);
    await scene.connected();
    expect(parts.last.said).toMatchObject([{ events: 1 }]);
    expect(scene.seqs).toEqual([1]);
  });

  test("asks for lines when it wants them, from where it was", async () => {
    const { parts, following } = await Scene.open();
    following.wantLogs(true);
    parts.last.tell(event(1), log("a", 0));
    following.wantLogs(false);
    following.wantLogs(false);
    following.wantLogs(true);
    expect(parts.last.said).toMatchObject([
      { events: 0, logs: "none" },
      { events: 0, logs: {} },
      { events: 1, logs: "none" },
      { events: 1, logs: { a: 0 } },
    ]);
  });

  test("is told that its run is not for it, and the others go on", async () => {
    const scene = await Scene.open();
    const { client, parts } = scene;
    client.follow({ project: "a project", run: "another" }, () => {});
    parts.last.tell(caughtUp, { type: "error", run: "another", code: "NotFound", message: "There is none." });
    expect(scene.kind).toBe("connected");
    parts.last.tell({ type: "error", run, code: "NotFound", message: "There is none." });
    expect(scene.received.at(-1)).toMatchObject({ type: "error", code: "NotFound" });
  });

  test("is alone: a run that is followed is not followed by another one", async () => {
    const { client } = await Scene.open();
    expect(() => client.follow(place, () => {})).toThrow("followed already");
  });
});
