import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { describeAgent } from "./agent-suite.js";
import { claimOf } from "./claims.js";
import type { Call, Route } from "./scripted-backend.js";
import { sleeping } from "./site-processes.js";
import { TestHost } from "./test-host.js";
import { codeOf, Witness } from "./witness.js";

describeAgent("on this machine", (options) => TestHost.start(options));

describe("the host of agents", () => {
  let test: TestHost;
  let witness: Witness;

  beforeEach(async () => {
    test = await TestHost.start();
    witness = new Witness();
  });

  afterEach(async () => {
    const left = await test.end();
    await test[Symbol.asyncDispose]();
    witness[Symbol.dispose]();
    expect(left, "something was left behind").toEqual({ processes: [], files: [] });
  });

  const attempt: Witness["attempt"] = (...parts) => witness.attempt(...parts);
  const calls = (claim: ClaimAnswer, route: Route): Call[] =>
    test.backend.callsOf(route).filter((call) => call.attemptId === claim.attempt.id);

  it("starts no process on the path of a warm step", async () => {
    for (let first = 0; first < 2; first++) await test.backend.run(attempt("true"));
    for (let step = 0; step < 10; step++) {
      await expect.poll(() => waiting(test)).toBeGreaterThanOrEqual(2);
      const before = test.host.counts;
      const startedAtFence: number[] = [];
      test.backend.interfere = (call) => {
        if (call.route === "heartbeat") startedAtFence.push(test.host.counts.started);
        return undefined;
      };
      await test.backend.run(attempt("true"));
      expect(startedAtFence, "a process was started between the claim and the fence").toEqual([
        before.started,
      ]);
      expect(test.host.counts.cold, "the step waited for the start of its runtime").toBe(before.cold);
    }
  });

  it("opens connections for what happens at once, not for every step", async () => {
    const few = 10;
    for (let step = 0; step < 3 * few; step++) await test.backend.run(attempt("true"));
    expect(test.backend.connections).toBeLessThanOrEqual(few);
  });

  it("hands no runtime out that has died while it waited", async () => {
    test.host.prestart(["bash"]);
    await expect.poll(() => test.commands().filter((command) => command.startsWith("bash"))).toHaveLength(1);
    for (const pid of test.processes()) process.kill(pid, "SIGKILL");
    await expect.poll(() => test.processes()).toEqual([]);
    expect((await test.backend.run(attempt("true"))).outcome.status).toBe("ok");
  });

  it("reports a runtime that it does not have, or that does not start, instead of leaving the step to wait", async () => {
    const result = await test.backend.run(claimOf("ruby"));
    expect(codeOf(result)).toBe("RuntimeUnavailable");
    await using bare = await TestHost.start({ env: { PATH: "/nowhere:/usr/bin/nothing" } });
    const missing = await bare.backend.run(claimOf("python"));
    expect(missing.outcome).toMatchObject({
      error: {
        code: "RuntimeUnavailable",
        message: expect.stringMatching(/needs Python 3/) as string,
        retryable: false,
      },
    });
  });

  it("ends what runs when the host ends, without a report", async () => {
    const claim = attempt("setsid sleep 600 & sleep 600");
    test.backend.enqueue(claim);
    await expect.poll(() => witness.hasStarted).toBe(true);
    await test.host[Symbol.asyncDispose]();
    expect(test.processes()).toEqual([]);
    expect(calls(claim, "result")).toHaveLength(0);
  });

  it("leaves no process when it is killed itself", async () => {
    const claim = attempt("setsid sleep 600 & sleep 600");
    await using orphaned = await TestHost.start();
    await orphaned.host[Symbol.asyncDispose]();
    const host = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--conditions",
        "source",
        join(import.meta.dirname, "killed-host.ts"),
        orphaned.backend.baseUrl,
        orphaned.folder,
      ],
      { stdio: "inherit" },
    );
    orphaned.backend.enqueue(claim);
    await expect.poll(() => witness.hasStarted).toBe(true);
    host.kill("SIGKILL");
    await expect.poll(() => orphaned.processes().length).toBe(0);
  });

  it("drained, lets code finish and be reported, gives its other workers back and takes nothing more", async () => {
    const claim = attempt("sleep 0.3");
    test.backend.enqueue(claim);
    await expect.poll(() => witness.hasStarted).toBe(true);
    await expect.poll(() => test.backend.callsOf("claim").length).toBeGreaterThan(1);
    const drained = test.host.drain(30_000, 1_000);
    test.backend.enqueue(attempt("true"));
    await drained;
    expect((await test.backend.resultOf(claim.attempt.id)).outcome.status).toBe("ok");
    expect(test.backend.callsOf("result")).toHaveLength(1);
    const idle = test.backend
      .callsOf("claim")
      .filter(({ token }) => token !== test.backend.callsOf("claim")[0]?.token);
    expect(test.backend.released).toEqual(expect.arrayContaining(idle.map(({ token }) => token)));
  });

  it("drained, reports code that does not finish in time as evicted", async () => {
    const claim = attempt("sleep 600");
    test.backend.enqueue(claim);
    await expect.poll(() => witness.hasStarted).toBe(true);
    await test.host.drain(10, 200);
    expect(codeOf(await test.backend.resultOf(claim.attempt.id))).toBe("Evicted");
    expect(sleeping(test.commands())).toBe(0);
  });
});

/** How many started runtimes wait. */
function waiting(test: TestHost): number {
  const { started, warm, cold } = test.host.counts;
  return started - warm - cold;
}
