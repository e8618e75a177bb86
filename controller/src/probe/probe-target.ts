import type { ProbeFinding } from "@flowrunner/protocol";

/** What a pod tries to reach. */
export interface ProbeTarget {
  readonly check: Exclude<ProbeFinding["check"], "podSecurity">;
  /** An IP address: functions' pods ask no name server. */
  readonly address: string;
  readonly port: number;
}

/** What people call it. */
const names: Readonly<Record<ProbeTarget["check"], string>> = {
  runner: "the runner listener",
  apiServer: "the API server",
  metadata: "the metadata service",
  kubelet: "a kubelet",
  database: "the database",
  redis: "Redis",
  otherNamespace: "a pod of another namespace",
};

/** What is found by what a probe's pod has reached. Nothing but the runner listener may be. */
export function findingsOf(
  targets: readonly ProbeTarget[],
  reached: ReadonlySet<string>,
): readonly ProbeFinding[] {
  return targets.map(({ check, address, port }) => {
    const isReached = reached.has(check);
    const place = `${names[check]} (${address.includes(":") ? `[${address}]` : address}:${port})`;
    const detail = isReached
      ? `a function's pod reaches ${place}`
      : `a function's pod does not reach ${place}`;
    return { check, isSafe: isReached === (check === "runner"), detail };
  });
}
