import { lookup } from "node:dns/promises";
import manifest from "../../package.json" with { type: "json" };
import { controllerOf, type Leading } from "../context.js";
import type { PodSettings } from "../pod/pod-settings.js";
import type { ProjectDirectory } from "../project/project-directory.js";
import type { Controller } from "../runtime/controller.js";
import type { Source } from "../runtime/source.js";
import { findTargets } from "./find-targets.js";
import { probeName } from "./probe-pod.js";
import { ProbeReconciler } from "./probe-reconciler.js";
import { Prober } from "./prober.js";

/** The controller of the leader that tries the cluster's walls. */
export function probeController(
  leading: Leading,
  directory: ProjectDirectory,
  settings: () => Promise<PodSettings>,
): Controller {
  const { config } = leading;
  const key = { namespace: config.namespace, name: probeName };
  const source: Source = { isSynced: () => true, feed: (add) => add(key, "change") };
  const resolve = async (host: string): Promise<string> => (await lookup(host)).address;
  const reconciler = new ProbeReconciler({
    ...leading,
    prober: new Prober(leading),
    place: () => directory.ready(),
    targets: (asked, runner) => findTargets({ config, runner, asked, resolve }),
    ...{ settings, version: manifest.version, everyMs: config.wallProbeMs, againMs: config.wallProbeAgainMs },
  });
  return controllerOf(leading, { name: "probe", sources: [source], reconciler, concurrency: 1 });
}
