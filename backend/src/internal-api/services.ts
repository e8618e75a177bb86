import type { DemandFeed } from "@flowrunner/protocol";
import type { Limits } from "../settings.js";
import type { Polls } from "./polls.js";

/** What the routes of the internal listener translate to. */
export interface InternalServices {
  /** SHA-256 of the token that launchers call with. */
  readonly tokenHash: string;
  readonly demand: DemandFeed;
  readonly polls: Polls;
  readonly limits: Limits;
}
