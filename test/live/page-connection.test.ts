import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { WebSocket } from "ws";
import type { ClaimAnswer } from "@flowrunner/protocol";
import type { FirstUser } from "../../backend/src/bootstrap.js";
import type { ServerMessage as SaidByServer } from "../../backend/src/realtime/live-messages.js";
import { AppWorld } from "../../backend/src/testing/app-world.js";
import { ManualClock } from "../../backend/src/testing/manual-clock.js";
import { forEachStep, planOf } from "../../backend/src/testing/plans.js";
import { chosenSeed, seededRandom } from "../../backend/src/testing/random.js";
import { logLine, ScriptedRunner } from "../../backend/src/testing/scripted-runner.js";
import { until } from "../../backend/src/testing/world.js";
import { LiveClient } from "../../frontend/src/live/live-client.js";
import type { RunMessage, ServerMessage } from "@flowrunner/api";
import type { Channel, Heard, LiveParts, Ticket } from "../../frontend/src/live/live-parts.js";

const seed = chosenSeed();
const items = 40;

let world: AppWorld;
let first: FirstUser;
beforeAll(async () => {
  world = await AppWorld.create();
  first = (await world.app.identity.bootstrap())!;
});
afterAll(() => world[Symbol.asyncDispose]());

/** A page's way to a real server, which a test can cut. */
class CutWay implements LiveParts {
  readonly clock = new ManualClock();
  readonly #sockets = new Set<WebSocket>();
  connections = 0;

  constructor(readonly random: () => number) {}

  async ticket(): Promise<Ticket> {
    return (await world.call("POST", "/live/tickets", { token: first.token })).body as Ticket;
  }

  open({ ticket, path }: Ticket, heard: Heard): Channel {
    this.connections++;
    const socket = new WebSocket(`${world.app.publicUrl.replace("http", "ws")}${path}?ticket=${ticket}`);
    this.#sockets.add(socket);
    socket.on("open", () => heard.opened());
    socket.on("message", (data) => heard.message((data as Buffer).toString()));
    socket.on("error", () => {});
    socket.on("close", (code) => {
      this.#sockets.delete(socket);
      heard.closed(code);
    });
    return socket;
  }

  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }
}

/** Keeps what came of a run. */
class Notes {
  readonly events: number[] = [];
  readonly lines: string[] = [];
  hasEnded = false;

  take(message: RunMessage): void {
    if (message.type === "event") this.events.push(message.seq);
    if (message.type === "log")
      this.lines.push(...message.lines.map(({ seq }) => `${message.path} ${message.attempt} ${seq}`));
    if (message.type === "ended") this.hasEnded = true;
  }
}

describe(`a page's connection to a server (FLOWRUNNER_SEED=${seed})`, () => {
  test("brings all that happens once and in order, wherever it is cut", async () => {
    const random = seededRandom(seed);
    const way = new CutWay(() => random(1_000) / 1_000);
    const client = new LiveClient(way);
    const { runs, demand } = world.app.context;
    using runner = new ScriptedRunner(world.app.runnerUrl);
    const { project } = first;
    const run = await runs.start({ project, plan: planOf(forEachStep("each", items)), text: "", inputs: {} });
    const notes = new Notes();
    const following = client.follow({ project, run: run.runId }, (message) => notes.take(message));
    following.wantLogs(true);
    const { pools } = await demand.next(0, new AbortController().signal);
    for (let item = 0; item < items; item++) {
      const { token } = await demand.registerWorker(pools[0]!.pool);
      const held = (await runner.claim(token)).body as ClaimAnswer;
      await runner.logs(held, [logLine(0), logLine(1)]);
      if (random(3) === 0) {
        const least = notes.events.length + random(4);
        await until(() => notes.events.length >= least || client.state.kind === "connected", "some has come");
        way.cut();
        await until(() => client.state.kind === "waiting", "the cut is seen");
        void way.clock.advance(60_000);
      }
      if (random(5) === 0) following.wantLogs(random(2) === 0);
      await runner.succeed(held, item, [logLine(2)]);
    }
    following.wantLogs(true);
    await until(() => notes.hasEnded, "the end is here");
    await until(() => client.state.kind === "connected", "all is here");
    following.stop();
    way.cut();
    const history = await runs.events(run);
    expect(way.connections, "it was cut").toBeGreaterThan(3);
    expect(notes.events).toEqual(history.map(({ seq }) => seq));
    expect(new Set(notes.lines).size, "no line came twice").toBe(notes.lines.length);
    expect(notes.lines).toHaveLength(items * 3);
  });

  test("speaks of the same messages as the server", () => {
    expectTypeOf<Of<SaidByServer, "caughtUp">>().toMatchTypeOf<Of<ServerMessage, "caughtUp">>();
    expectTypeOf<Of<SaidByServer, "event">>().toMatchTypeOf<Of<ServerMessage, "event">>();
    expectTypeOf<Of<SaidByServer, "log">>().toMatchTypeOf<Of<ServerMessage, "log">>();
    expectTypeOf<Of<SaidByServer, "progress">>().toMatchTypeOf<Of<ServerMessage, "progress">>();
    expectTypeOf<Of<SaidByServer, "ended">>().toMatchTypeOf<Of<ServerMessage, "ended">>();
    expectTypeOf<SaidByServer["type"]>().toEqualTypeOf<ServerMessage["type"]>();
  });
});

type Of<Message extends { readonly type: string }, Type> = Extract<Message, { readonly type: Type }>;
