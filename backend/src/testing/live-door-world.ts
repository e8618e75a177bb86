import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Caller } from "../auth/caller.js";
import { AppError } from "../errors.js";
import { silentLog } from "../log.js";
import { LiveDoor, livePath, standardDoorLimits, type DoorLimits } from "../realtime/live-door.js";
import { LiveFrames } from "../realtime/live-frames.js";
import { readPage } from "../realtime/stored-runs.js";
import { LiveClient } from "./live-client.js";
import { World } from "./world.js";

const caller: Caller = { userId: "usr_1", email: "a@b.c", credential: { kind: "session", id: "ses_1" } };

/** A door before a backend, by default on memory, whose tickets and rights are in a test's hand. */
export class Door implements AsyncDisposable {
  readonly frames = new LiveFrames();
  readonly #tickets = new Set<string>();
  isGood = true;
  /** How often it was asked what somebody may. */
  questions = 0;
  projects = new Set(["here"]);

  private constructor(
    readonly world: World,
    private readonly server: Server,
    limits: Partial<DoorLimits>,
  ) {
    const { clock, backend } = world;
    this.door = new LiveDoor(server, {
      clock,
      log: silentLog,
      frames: this.frames,
      limits: { ...standardDoorLimits, ...limits },
      allowedOrigins: ["https://console.example"],
      mayCome: () => Promise.resolve(true),
      redeem: (ticket) => Promise.resolve(this.#tickets.delete(ticket) ? caller : null),
      access: {
        goodAmong: (callers) => {
          this.questions++;
          return Promise.resolve(new Set(this.isGood ? callers.map(({ credential }) => credential.id) : []));
        },
        expectViewer: (_, project) => {
          this.questions++;
          if (this.projects.has(project)) return Promise.resolve();
          return Promise.reject(new AppError("NotFound", "There is no such project."));
        },
      },
      follow: (run, listener) => backend.runs.follow(run, listener),
      read: (run, cursor) => readPage(world.store, run, cursor),
    });
  }

  readonly door: LiveDoor;

  static async open(
    limits: Partial<DoorLimits> = {},
    openStore?: Parameters<typeof World.create>[1],
  ): Promise<Door> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const world = await World.create({ limits: { logBytes: 64 * 1024 * 1024 } }, openStore);
    return new Door(world, server, limits);
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  ticket(): string {
    const ticket = `ticket ${Math.random()}`;
    this.#tickets.add(ticket);
    return ticket;
  }

  connect(ticket = this.ticket(), headers: Record<string, string> = {}): Promise<LiveClient> {
    const address = `ws://${this.address}${livePath}?ticket=${encodeURIComponent(ticket)}`;
    return LiveClient.connect(address, headers);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.door[Symbol.asyncDispose]();
    this.server.close();
    await this.world[Symbol.asyncDispose]();
  }
}
