import { mkdirSync, rmSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { AgentHost, DemandClient } from "@flowrunner/agent";
import manifest from "../../package.json" with { type: "json" };
import { takeLock } from "../up/process-lock.js";
import { stopPeriods, type HostOrders } from "./host-orders.js";
import { Patience } from "./patience.js";

/**
 * The agent host of a server, as a process of its own: code that runs goes on while the server is away.
 *
 * P1 There is one host for a server: whoever does not get the lock leaves.
 * P2 It does not stay behind: it ends when nothing runs and no server has answered for its patience.
 * P3 SIGTERM ends it in order; a second one at once.
 */
const orders = JSON.parse(await text(process.stdin)) as HostOrders;
if (takeLock(orders.lockFolder) !== "taken") process.exit(0); // P1

rmSync(orders.workFolder, { recursive: true, force: true });
mkdirSync(orders.workFolder, { recursive: true, mode: 0o700 });

const client = new DemandClient({
  baseUrl: orders.internalUrl,
  token: orders.launcherToken,
  onAnswer: () => patience.heard(),
});
const host = new AgentHost({
  feed: client,
  baseUrl: orders.runnerUrl,
  runnersFolder: fileURLToPath(new URL("runners", import.meta.url)),
  capacity: orders.capacity,
  env: process.env,
  agentVersion: manifest.version,
  temporaryFolder: orders.workFolder,
  onProblem: (message, cause) => console.error(new Date().toISOString(), message, cause),
});
const patience = new Patience(orders.patienceMs, () => {
  if (host.attempts === 0) void end(); // P2
});
process.once("SIGTERM", () => {
  process.once("SIGTERM", () => void end()); // P3
  void host.drain(stopPeriods.finishMs, stopPeriods.graceMs).then(end); // P3
});

async function end(): Promise<never> {
  patience[Symbol.dispose]();
  await host[Symbol.asyncDispose]();
  rmSync(orders.workFolder, { recursive: true, force: true });
  process.exit(0);
}
