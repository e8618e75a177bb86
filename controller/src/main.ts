import { KubeConfig } from "@kubernetes/client-node";
import { systemClock } from "./clock.js";
import { readEnvironment } from "./config/env.js";
import type { Ending } from "./lead.js";
import { pinoLog } from "./log.js";
import { run } from "./run.js";

/** A controller as its environment says, until it is told to stop: what a container runs. A second signal ends it at once. */
async function main(): Promise<Ending> {
  const config = readEnvironment(process.env);
  const log = pinoLog(config.logLevel);
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromDefault();
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
  log.info("the controller is up", { install: config.install, scope: config.scope });
  const ending = await run({ config, kubeConfig, clock: systemClock, random: Math.random, log }, stop.signal);
  log.info("the controller ends", { ending });
  return ending;
}

try {
  process.exit((await main()) === "stopped" ? 0 : 1);
} catch (failure) {
  pinoLog("error").error("the controller failed", { failure });
  process.exit(1);
}
