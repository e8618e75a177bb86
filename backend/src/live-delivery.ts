import type { IncomingMessage, Server } from "node:http";
import type { Authority } from "./api/services.js";
import type { Clock } from "./clock.js";
import type { Context } from "./context.js";
import type { Log } from "./log.js";
import { StoredAccess } from "./realtime/live-access.js";
import { LiveDoor, standardDoorLimits } from "./realtime/live-door.js";
import { LiveFrames } from "./realtime/live-frames.js";
import { readPage } from "./realtime/stored-runs.js";
import type { Tickets } from "./realtime/tickets.js";
import type { PostgresStore } from "./store/postgres/postgres-store.js";

interface LiveDeliveryParts {
  readonly store: PostgresStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly runs: Context["runs"];
  readonly authority: Pick<Authority, "placeOf">;
  readonly tickets: Tickets;
  readonly allowedOrigins: readonly string[];
  readonly mayCome: (request: IncomingMessage) => Promise<boolean>;
}

/** Brings runs live to clients of the public listener's server. */
export function openLiveDoor(server: Server, parts: LiveDeliveryParts): LiveDoor {
  const { store, clock, log, runs, authority, tickets, allowedOrigins, mayCome } = parts;
  return new LiveDoor(server, {
    clock,
    log,
    allowedOrigins,
    mayCome,
    limits: standardDoorLimits,
    frames: new LiveFrames(),
    redeem: (ticket) => tickets.redeem(ticket),
    access: new StoredAccess(store, (caller, project) =>
      authority.placeOf(caller, { to: "project", role: "viewer", scope: "runs:read" }, { project }),
    ),
    follow: (run, listener) => runs.follow(run, listener),
    read: (run, cursor) => readPage(store, run, cursor),
  });
}
