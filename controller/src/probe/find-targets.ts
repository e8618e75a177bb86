import type { ProbeAnswer } from "@flowrunner/protocol";
import type { Config } from "../config/config.js";
import type { PodSettings } from "../pod/pod-settings.js";
import type { ProbeTarget } from "./probe-target.js";

interface Known {
  readonly config: Pick<Config, "hostAddress" | "podAddress" | "healthPort">;
  readonly runner: PodSettings["runner"];
  /** What the backend knows of. */
  readonly asked: ProbeAnswer["targets"];
  /** Gives a name's address, and an address itself. Throws where there is none. */
  readonly resolve: (host: string) => Promise<string>;
}

const apiServerName = "kubernetes.default.svc";
const metadataAddress = "169.254.169.254";
const kubeletPort = 10_250;

/** What a function's pod must reach, and what it must not: things that are there, or an answer would say nothing. */
export async function findTargets({
  config,
  runner,
  asked,
  resolve,
}: Known): Promise<readonly ProbeTarget[]> {
  const { hostAddress, podAddress, healthPort } = config;
  const ofBackend = asked.map(async ({ check, host, port }) => ({
    check,
    port,
    address: await resolve(host),
  }));
  return [
    { check: "runner", address: runner.address, port: portOf(runner.url) },
    { check: "apiServer", address: await resolve(apiServerName), port: 443 },
    { check: "metadata", address: metadataAddress, port: 80 },
    ...(hostAddress ? [{ check: "kubelet", address: hostAddress, port: kubeletPort } as const] : []),
    ...(podAddress ? [{ check: "otherNamespace", address: podAddress, port: healthPort } as const] : []),
    ...(await Promise.all(ofBackend)),
  ];
}

function portOf(url: string): number {
  return Number(new URL(url).port) || 443;
}
