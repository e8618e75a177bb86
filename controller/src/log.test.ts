import { describe, expect, test } from "vitest";
import { KubeError, systemClock } from "@flowrunner/kube";
import { BackendConnection } from "./backend/connection.js";
import { BackendRefused, BackendUnavailable, StaleEpoch } from "./backend/failures.js";
import { controllerOf } from "./context.js";
import { pinoLog } from "./log.js";
import { Metrics } from "./metrics.js";
import type { Controller } from "./runtime/controller.js";
import { TooSilent } from "./runtime/silence.js";

const message = "no";
const reset = Object.assign(new Error("reset"), { code: "ECONNRESET" });

function lineOf(failure: unknown) {
  const lines: string[] = [];
  pinoLog("info", { write: (line) => void lines.push(line) }).warn("it failed", { failure });
  expect(lines).toHaveLength(1);
  return (JSON.parse(lines[0]!) as { failure: Readonly<Record<string, unknown>> }).failure;
}

describe("A failure in the log", () => {
  test.each([
    {
      name: "that the backend does not answer yet is a code and a sentence",
      given: new BackendUnavailable(message, { cause: reset }),
      expect: { type: "BackendUnavailable", code: "ECONNRESET", message },
    },
    {
      name: "that the backend is in trouble has the backend's word",
      given: new BackendUnavailable(message, { code: "Overloaded" }),
      expect: { type: "BackendUnavailable", code: "Overloaded", message },
    },
    {
      name: "that the backend refuses has the backend's word",
      given: new BackendRefused(404, "NotFound", message),
      expect: { type: "BackendRefused", code: "NotFound", message },
    },
    {
      name: "that the epoch is stale says so",
      given: new StaleEpoch(message),
      expect: { type: "StaleEpoch", code: "StaleEpoch", message },
    },
    {
      name: "that the API server refuses has Kubernetes' word",
      given: new KubeError({ status: 403, reason: "Forbidden", message }),
      expect: { type: "KubeError", code: "Forbidden", message },
    },
    {
      name: "that a watch is silent says so",
      given: new TooSilent(message),
      expect: { type: "TooSilent", code: "TooSilent", message },
    },
  ])("$name", ({ given, expect: expected }) => {
    expect(lineOf(given)).toEqual(expected);
  });

  test.each([
    { name: "that nobody foresaw comes with its stack", given: new TypeError(message) },
    {
      name: "that a fault of ours brought about comes with its stack",
      given: new BackendUnavailable(message, { cause: new TypeError("x is not a function") }),
    },
  ])("$name", ({ given }) => {
    expect(lineOf(given)["stack"]).toContain("log.test.ts");
  });

  test("of a backend that is not up says who does not answer, and why", async () => {
    await using connection = new BackendConnection({
      url: new URL("http://localhost:9"), // nobody is there
      authority: null,
      token: async () => "the-token",
      onStale: () => {},
      clock: systemClock,
      random: () => 0,
    });
    const failure = await connection.tell("/internal", {}).catch((thrown: unknown) => thrown);
    const { stack, ...told } = lineOf(failure);
    expect(stack).toBeUndefined();
    expect(told).toMatchObject({ type: "BackendUnavailable", code: "ECONNREFUSED" });
    expect(told["message"]).toMatch(/^The backend did not answer \/internal: .*ECONNREFUSED/);
  });
});

/** What a controller logs first whose reconciler fails. */
async function firstLine(): Promise<string> {
  const reconcile = (): Promise<never> =>
    Promise.reject(new KubeError({ status: 403, reason: "Forbidden", message }));
  let controller: Controller | undefined;
  const line = await new Promise<string>((resolve) => {
    const context = {
      ...{ clock: systemClock, random: () => 0, metrics: new Metrics() },
      log: pinoLog("info", { write: resolve }),
    };
    const choice = { name: "flow-run", sources: [], reconciler: { reconcile }, concurrency: 1 };
    controller = controllerOf(context, choice);
    controller.start(new AbortController().signal);
    controller.enqueue({ namespace: "shop", name: "daily" });
  });
  await controller?.stop();
  return line;
}

describe("A line about an object", () => {
  test("says which controller looked at it, and says nothing twice", async () => {
    const line = await firstLine();
    const keys = [...line.matchAll(/[{,]"(controller|object|reconcileId)":/g)].map(([, key]) => key);
    expect(keys.sort()).toEqual(["controller", "object", "reconcileId"]);
    expect(JSON.parse(line)).toMatchObject({ controller: "flow-run", object: "shop/daily" });
  });
});
