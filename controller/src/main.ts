import { KubeConfig } from "@kubernetes/client-node";
import { systemClock } from "@flowrunner/kube";
import manifest from "../package.json" with { type: "json" };
import { readEnvironment } from "./config/env.js";
import type { Ending } from "./lead.js";
import { pinoLog } from "./log.js";
import { leave } from "./release/leave.js";
import { run } from "./run.js";

/**
 * A controller as its environment says, until it is told to stop: what a container runs. A second signal ends it at once.
 * With the arguments `leave DEPLOYMENT`: what is done before an installation is removed.
 */
async function main([command, deployment]: readonly string[]): Promise<Ending> {
  const config = readEnvironment(process.env);
  const log = pinoLog(config.logLevel);
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromDefault();
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
  const parts = { config, kubeConfig, clock: systemClock, random: Math.random, log };
  if (command === "leave" && deployment) {
    await leave(parts, deployment, stop.signal);
    return "stopped";
  }
  const { install, scope } = config;
  log.info("the controller is up", { version: manifest.version, install, scope });
  const ending = await run(parts, stop.signal);
  log.info("the controller ends", { ending });
  return ending;
}

try {
  process.exit((await main(process.argv.slice(2))) === "stopped" ? 0 : 1);
} catch (failure) {
  pinoLog("error").error("the controller failed", { failure });
  process.exit(1);
}
