import { output, run } from "../../cluster/harness/commands.js";
import type { Site } from "../harness/benchmark.js";
import { installed, places } from "./installed.js";

/** The cluster of benchmarks, beside whichever others this machine has. */
const name = "bench";

/**
 * A cluster of its own with FlowRunner installed for benchmarks; `$KUBECONFIG`'s, where that is set. It is removed when
 * this process has ended, unless it stood before.
 */
export const clusterSite: Site = {
  prepare: () => (prepared ??= standUp()),
};

let prepared: Promise<string | null> | undefined;

async function standUp(): Promise<string | null> {
  if (process.getuid?.() !== 0 && process.env["KUBECONFIG"] === undefined && !(await hasDocker()))
    return "it needs a cluster: run it as root on Debian 12, where Docker runs, or with KUBECONFIG set";
  process.env["FLOWRUNNER_CLUSTER"] ??= name;
  process.env["FLOWRUNNER_CLUSTER_AUDIT"] ??= "1";
  console.error(`a cluster for benchmarks begins (FLOWRUNNER_CLUSTER=${process.env["FLOWRUNNER_CLUSTER"]})`);
  await output("test/cluster/up", ["--while", String(process.pid)]);
  await output("test/cluster/images", []);
  Object.assign(process.env, await places());
  await output("test/cluster/install", installed);
  return null;
}

async function hasDocker(): Promise<boolean> {
  try {
    return (await run("docker", ["info"])).code === 0;
  } catch {
    return false;
  }
}
