import { once } from "node:events";
import { openApp } from "./app.js";
import { optionsOf } from "./config/app-options.js";
import { readEnvironment } from "./config/env.js";
import { turnOffCoreDumps } from "./core-dumps.js";
import { pinoLog } from "./pino-log.js";

/** A server as its environment says, until it is told to stop: what a container runs. A second signal ends it at once. */
async function main(): Promise<void> {
  const log = pinoLog(readEnvironment(process.env).config.logLevel);
  await turnOffCoreDumps((problem) => log.warn(problem, {}));
  await using app = await openApp(optionsOf(process.env, null, log));
  const { publicUrl, runnerUrl, internalUrl } = app;
  log.info("the server is up", { publicUrl, runnerUrl, internalUrl });
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  log.info("the server stops", {});
}

try {
  await main();
  process.exit(0);
} catch (failure) {
  pinoLog("error").error("the server failed", { failure });
  process.exit(1);
}
