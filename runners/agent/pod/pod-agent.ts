import { readFileSync } from "node:fs";
import { Agent, type AgentEnd } from "../agent.js";
import { RunnerClient } from "../http/runner-client.js";
import type { PodConfig } from "./pod-config.js";
import { PodPipes } from "./pod-pipes.js";
import { RuntimeContainer } from "./runtime-container.js";

/** How the agent of a pod came to its end; the reason of a failure is for the platform's log and holds nothing of a tenant's. */
export type PodEnd = { readonly kind: "done" } | { readonly kind: "failed"; readonly reason: string };

const done: PodEnd = { kind: "done" };

/**
 * The agent of a pod: waits for the runtime in the other container, claims one attempt, runs it there and reports.
 * With its process the pod's other container ends too: it holds the other end of the orders.
 *
 * G1  Nothing is claimed before there is a runtime, nor after it is gone.
 * G2  The pipes have lost their names before a request is written.
 * G3  Told to stop, it claims nothing more, and what it has claimed ends in its grace. Why it is to go it does not know:
 *     that is left to who sees the pod.
 * G4  It waits for work only for its time, also where nobody is left to send it away.
 */
export async function runPodAgent(
  config: PodConfig,
  agentVersion: string,
  stop: AbortSignal,
): Promise<PodEnd> {
  const pipes = new PodPipes(config.pipesFolder, config.authorities);
  const container = new RuntimeContainer(pipes, config.fenceWaitMs);
  await Promise.race([container.started, container.gone, aborted(stop)]); // G1
  pipes.unlink(); // G2
  if (stop.aborted) return done;
  const { runnerUrl: baseUrl, authorities, tokenFile, longestWaitMs } = config;
  const waitsUntil = performance.now() + longestWaitMs;
  const agent = new Agent({
    client: new RunnerClient({ baseUrl, ...(authorities === undefined ? {} : { authorities }) }),
    token: () => readFileSync(tokenFile, "utf8").trim(),
    agentVersion,
    takeRuntime: (name) => container.runtime(name),
    isWanted: () => performance.now() < waitsUntil, // G4
  });
  let hasDied = false;
  void container.gone.then(() => {
    hasDied = true;
    agent.leave(); // G1
  });
  void aborted(stop).then(() => {
    agent.leave(); // G3
    agent.depart();
  });
  return endOf(await agent.run(), hasDied && !stop.aborted);
}

function endOf(end: AgentEnd, hasDied: boolean): PodEnd {
  if (end.kind === "refused")
    return { kind: "failed", reason: `The backend refuses this pod's token with HTTP ${end.refusal.status}` };
  if (end.kind === "unneeded" && hasDied)
    return { kind: "failed", reason: "The runtime's container ended before there was anything to run" };
  return done;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
