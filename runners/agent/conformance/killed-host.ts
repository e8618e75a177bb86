import { setTimeout as delay } from "node:timers/promises";
import type { Demand, WorkerCredential } from "@flowrunner/protocol";
import { AgentHost } from "../host/agent-host.js";
import { anyPool } from "./any-pool.js";
import { runnersFolder } from "./test-host.js";

/** A host in a process of its own, to be killed: `killed-host.ts BASE_URL FOLDER`. It works for one pool, bash. */
const [, , baseUrl = "", temporaryFolder = ""] = process.argv;
const demand: Demand = {
  revision: 1,
  pools: [
    {
      ...anyPool,
      ...{ pool: "bash", runtime: "bash", queued: 1, oldestQueuedMs: 0, waiting: 0, claimed: 0, arrivals: 1 },
    },
  ],
  ended: [],
  cancelled: [],
  runs: [],
};
new AgentHost({
  feed: {
    next: (since, signal) => (since === 0 ? Promise.resolve(demand) : delay(60_000, demand, { signal })),
    registerWorker: (pool): Promise<WorkerCredential> =>
      Promise.resolve({ id: pool, token: `${pool}/killed-${process.hrtime.bigint()}` }),
    releaseWorker: () => Promise.resolve(),
  },
  baseUrl,
  runnersFolder,
  capacity: 2,
  env: process.env,
  agentVersion: "test",
  temporaryFolder,
});
