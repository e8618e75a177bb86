import type { DemandFeed } from "@flowrunner/protocol";
import type { ClusterServices } from "../cluster/cluster-services.js";
import type { Limits } from "../settings.js";
import type { InternalCallers } from "./callers.js";
import type { Polls } from "../polls.js";

/** What the routes of the internal listener translate to. */
export interface InternalServices extends ClusterServices {
  readonly callers: InternalCallers;
  readonly demand: DemandFeed;
  readonly polls: Polls;
  readonly limits: Limits;
}
