import type { ProbeAnswer } from "@flowrunner/protocol";
import { describe, expect, test } from "vitest";
import { silentLog } from "../log.js";
import { podSettings } from "../pod/testing/installation.js";
import { findTargets } from "./find-targets.js";
import { ProbeReconciler } from "./probe-reconciler.js";

const place = { namespace: "shop", project: "p1", serviceAccountUid: "3f2b8c1e" };
const [everyMs, againMs] = [86_400_000, 600_000];
const wall = { check: "podSecurity", isSafe: true, detail: "a privileged pod is refused" } as const;

/** What is reported when the last report was this, and how soon it is looked at again. */
async function after(last: ProbeAnswer["last"], isReady = true) {
  const reported: unknown[] = [];
  const reconciler = new ProbeReconciler({
    backend: {
      askProbe: async () => ({ targets: [], last }),
      reportProbe: async (report) => void reported.push(report),
    },
    prober: { podSecurity: async () => wall, network: async () => [] },
    place: () => (isReady ? place : null),
    targets: async () => [],
    settings: async () => podSettings,
    ...{ log: silentLog, version: "2", everyMs, againMs },
  });
  const key = { namespace: "flowrunner", name: "flowrunner-probe" };
  const result = await reconciler.reconcile(key, new AbortController().signal);
  return { isProbed: reported.length > 0, ms: result.kind === "requeueAfter" ? result.ms : null };
}

describe("the walls are probed", () => {
  const last = { version: "2", ageMs: 60_000, isGood: true };
  const rows = [
    { name: "when nobody has", given: null, expect: { isProbed: true, ms: 1_000 } },
    { name: "after an upgrade", given: { ...last, version: "1" }, expect: { isProbed: true, ms: 1_000 } },
    { name: "daily", given: { ...last, ageMs: everyMs }, expect: { isProbed: true, ms: 1_000 } },
    { name: "not sooner", given: last, expect: { isProbed: false, ms: everyMs - 60_000 } },
    {
      name: "soon again when one was missing",
      given: { ...last, isGood: false },
      expect: { isProbed: false, ms: againMs - 60_000 },
    },
  ];
  test.each(rows)("$name", async ({ given, expect: expected }) => {
    expect(await after(given)).toEqual(expected);
  });

  test("where functions may run, and not before there is such a place", async () => {
    expect(await after(null, false)).toEqual({ isProbed: false, ms: 1_000 });
  });
});

describe("what a probe tries", () => {
  test("is there, and has an address: pods ask no name server", async () => {
    const targets = await findTargets({
      config: { hostAddress: "192.168.0.5", podAddress: "10.1.0.9", healthPort: 7410 },
      runner: podSettings.runner,
      asked: [{ check: "database", host: "db.example", port: 5432 }],
      resolve: async (host) => `address-of-${host}`,
    });
    expect(targets.map(({ check, address, port }) => `${check} ${address} ${port}`)).toEqual([
      "runner 10.0.0.7 8443",
      "apiServer address-of-kubernetes.default.svc 443",
      "metadata 169.254.169.254 80",
      "kubelet 192.168.0.5 10250",
      "otherNamespace 10.1.0.9 7410",
      "database address-of-db.example 5432",
    ]);
  });
});
