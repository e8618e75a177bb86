import manifest from "../package.json" with { type: "json" };
import { runPodAgent, type PodEnd } from "./pod-agent.js";
import { podConfig } from "./pod-config.js";

/** The program of a pod's `agent` container: one attempt, or none, until SIGTERM. Its stderr is the platform's log. */
async function main(): Promise<PodEnd> {
  const stop = new AbortController();
  process.once("SIGTERM", () => stop.abort());
  return runPodAgent(podConfig(process.env), manifest.version, stop.signal);
}

const end = await main().catch((error: unknown): PodEnd => ({
  kind: "failed",
  reason: (error as Error).message,
}));
if (end.kind === "failed") process.stderr.write(`${end.reason}\n`);
process.exit(end.kind === "done" ? 0 : 1);
