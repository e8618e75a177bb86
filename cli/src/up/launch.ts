import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AgentHost, DemandClient } from "@flowrunner/agent";
import manifest from "../../package.json" with { type: "json" };
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { machineCapacity } from "../launcher/capacity.js";
import { stopPeriods } from "../launcher/host-orders.js";
import { Interruption } from "../launcher/interruption.js";
import { TemporaryFolder } from "../launcher/temporary-folder.js";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import type { UpOptions } from "./options.js";

/** `flow up --role launcher`: this machine runs code for a server elsewhere, until somebody stops it. */
export async function launch(options: UpOptions, { env, say, styles }: Terminal): Promise<ExitCode> {
  const { internalUrl, runnerUrl } = options;
  const token = tokenOf(options.internalToken ?? env["FLOWRUNNER_INTERNAL_TOKEN"]);
  if (internalUrl === undefined || runnerUrl === undefined || token === undefined)
    throw usageProblem(
      "a launcher needs --internal-url, --runner-url and --internal-token",
      "'flow up --role backend -o json' prints the addresses",
    );
  using interruption = new Interruption();
  using folder = new TemporaryFolder();
  using feed = new DemandClient({ baseUrl: internalUrl, token });
  await using host = new AgentHost({
    feed,
    baseUrl: runnerUrl,
    runnersFolder: fileURLToPath(new URL("runners", import.meta.url)),
    capacity: machineCapacity(),
    env,
    agentVersion: manifest.version,
    temporaryFolder: folder.path,
    onProblem: (problem) => say(`${styles.warning("warning:")} ${problem}`),
  });
  say(`runs code for ${internalUrl}; Ctrl-C stops it`);
  await interruption.asked;
  await Promise.race([host.drain(stopPeriods.finishMs, stopPeriods.graceMs), interruption.insisted]);
  return exitCodes.succeeded;
}

function tokenOf(given: string | undefined): string | undefined {
  return given?.startsWith("@") ? readFileSync(given.slice(1), "utf8").trim() : given;
}
