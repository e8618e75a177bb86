import { describe, expect, test } from "vitest";
import { type Draft, KubeError, systemClock } from "@flowrunner/kube";
import { podSettings } from "../pod/testing/installation.js";
import { restricted } from "../pod/testing/pod-security.js";
import { probePod } from "./probe-pod.js";
import { Prober } from "./prober.js";
import type { ProbeTarget } from "./probe-target.js";

const place = { namespace: "shop", project: "p1", serviceAccountUid: "3f2b8c1e" };
const targets: readonly ProbeTarget[] = [
  { check: "runner", address: "10.0.0.7", port: 8443 },
  { check: "apiServer", address: "10.96.0.1", port: 443 },
];
const never = new AbortController().signal;

/** A cluster whose pods end so; `refuses`: what it says to who makes one. */
class Cluster {
  readonly calls: string[] = [];

  constructor(
    private readonly ending: object,
    private readonly refuses: KubeError | null = null,
  ) {}

  async create<T>(_: unknown, { metadata }: Draft) {
    this.calls.push(`create ${metadata?.name}`);
    if (this.refuses) throw this.refuses;
    return { outcome: "created", object: {} as T } as const;
  }

  async get<T>() {
    return { status: { phase: "Running", containerStatuses: [{ state: this.ending }] } } as unknown as T;
  }

  async delete(_: unknown, { name }: { name: string }) {
    this.calls.push(`delete ${name}`);
  }
}

const proberOf = (kube: Cluster): Prober => new Prober({ kube, clock: systemClock });
const ended = (exitCode: number, message?: string) => ({
  terminated: { exitCode, reason: "Error", ...(message !== undefined && { message }) },
});
const forbidden = (message: string): KubeError =>
  new KubeError({ status: 403, reason: "Forbidden", message });

describe("what a function's pod reaches", () => {
  const rows = [
    { name: "only the runner listener", given: "runner\n", expect: { runner: true, apiServer: true } },
    { name: "more than it may", given: "apiServer\nrunner\n", expect: { runner: true, apiServer: false } },
    { name: "nothing", given: undefined, expect: { runner: false, apiServer: true } },
  ];
  test.each(rows)("is told as it is: $name", async ({ given, expect: expected }) => {
    const cluster = new Cluster(ended(0, given));
    const findings = await proberOf(cluster).network(place, targets, podSettings, never);
    expect(Object.fromEntries(findings.map(({ check, isSafe }) => [check, isSafe]))).toEqual(expected);
    expect(cluster.calls).toEqual(["create flowrunner-probe", "delete flowrunner-probe"]);
  });

  test("is not known of a pod that failed, which is deleted all the same", async () => {
    const cluster = new Cluster(ended(137, "runner"));
    await expect(proberOf(cluster).network(place, targets, podSettings, never)).rejects.toThrow("no result");
    expect(cluster.calls.at(-1)).toBe("delete flowrunner-probe");
  });
});

describe("a privileged pod", () => {
  test("that is refused is a wall that stands", async () => {
    const cluster = new Cluster({}, forbidden('violates PodSecurity "restricted:latest": privileged'));
    expect(await proberOf(cluster).podSecurity(place, podSettings)).toMatchObject({ isSafe: true });
    expect(cluster.calls).toEqual(["create flowrunner-probe-privileged"]);
  });

  test("that is let in is one that is missing, and the pod goes", async () => {
    const cluster = new Cluster({});
    expect(await proberOf(cluster).podSecurity(place, podSettings)).toMatchObject({ isSafe: false });
    expect(cluster.calls.at(-1)).toBe("delete flowrunner-probe-privileged");
  });

  test("that a quota keeps out says nothing of walls", async () => {
    const cluster = new Cluster({}, forbidden("exceeded quota: flowrunner, requested: pods=1"));
    await expect(proberOf(cluster).podSecurity(place, podSettings)).rejects.toThrow("exceeded quota");
  });
});

describe("a probe's pod", () => {
  const pod = probePod(place, targets, podSettings);

  test("is shut in as a function's, by its labels, and is in no pool", () => {
    expect(pod.metadata).toMatchObject({
      namespace: "shop",
      labels: {
        "app.kubernetes.io/name": "flowrunner-function",
        "app.kubernetes.io/managed-by": "flowrunner-probe",
        "flowrunner.dev/network": "none",
        "flowrunner.dev/install": "demo",
      },
    });
    expect(pod.metadata.labels).not.toHaveProperty("flowrunner.dev/pool");
  });

  test.each(restricted)("keeps to Pod Security's restricted profile: $name", ({ holds }) => {
    expect(holds(pod as unknown as Parameters<typeof holds>[0])).toBe(true);
  });

  test("has no token, and runs nobody's code", () => {
    expect(pod.spec.volumes.map(({ name }) => name)).toEqual(["tmp"]);
    expect(pod.spec.containers).toHaveLength(1);
    expect(pod.spec.containers[0]).toMatchObject({
      image: "registry.example/flowrunner/runner-bash:1",
      env: [{ name: "TARGETS", value: "runner 10.0.0.7 8443\napiServer 10.96.0.1 443" }],
    });
  });
});
