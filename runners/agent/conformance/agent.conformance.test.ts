import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClaimAnswer, Result } from "@flowrunner/protocol";
import { claimOf } from "./claims.js";
import type { Call, Interference, Route } from "./scripted-backend.js";
import { TestHost } from "./test-host.js";

/** What the protocol asks of an agent, over HTTP. The code of the attempts is of no interest: it is a shell's. */
describe("the agent", () => {
  let test: TestHost;
  let witness: string;

  beforeEach(async () => {
    test = await TestHost.start();
    witness = mkdtempSync(join(tmpdir(), "flowrunner-witness-"));
  });

  afterEach(async () => {
    const left = await test.end();
    await test[Symbol.asyncDispose]();
    rmSync(witness, { recursive: true });
    expect(left, "the host left something behind").toEqual({ processes: [], files: [] });
  });

  const started = (): boolean => existsSync(join(witness, "started"));
  const attempt = (rest: string, changes: Partial<ClaimAnswer> = {}): ClaimAnswer =>
    claimOf("bash", { program: { code: `echo x >>${witness}/started\n${rest}` }, ...changes });
  const calls = (claim: ClaimAnswer, route: Route): Call[] =>
    test.backend.callsOf(route).filter((call) => call.attemptId === claim.attempt.id);
  /** Interferes with the first calls of a route, one entry each. */
  const interfere = (route: Route, ...entries: Interference[]): void => {
    test.backend.interfere = (call) => (call.route === route ? entries.shift() : undefined);
  };

  it("asks again with the same nonce when the answer to its claim was lost, and starts the code once", async () => {
    interfere("claim", "dropAfter");
    const claim = attempt("true");
    const result = await test.backend.run(claim);
    expect(result.outcome.status).toBe("ok");
    const [first, ...more] = test.backend
      .callsOf("claim")
      .filter((call) => call.token === tokenOfFirst(test));
    expect(more.length, "the same worker asked once more").toBe(1);
    expect(more[0]?.body).toBe(first?.body);
    expect(calls(claim, "heartbeat")).toHaveLength(1);
  });

  it("shows the runtime nothing when the fence refuses the first heartbeat", async () => {
    interfere("heartbeat", { status: 409 });
    const claim = attempt("true");
    test.backend.enqueue(claim);
    await test.backend.until(() => calls(claim, "heartbeat").length === 1);
    await test.backend.run(attempt("true", { program: { code: "true" } }));
    expect(started()).toBe(false);
    expect(calls(claim, "result"), "a fenced attempt was reported").toHaveLength(0);
  });

  it("repeats the first heartbeat until the backend answers, before the code starts", async () => {
    interfere("heartbeat", "dropBefore", { status: 503 }, "dropAfter");
    const claim = attempt("true");
    await test.backend.run(claim);
    expect(calls(claim, "heartbeat")).toHaveLength(4);
    expect(started()).toBe(true);
  });

  it("never starts the code of an attempt that is cancelled when its first heartbeat is answered", async () => {
    const claim = attempt("true");
    test.backend.cancelled.add(claim.attempt.id);
    const result = await test.backend.run(claim);
    expect(codeOf(result)).toBe("Cancelled");
    expect(started()).toBe(false);
  });

  it.each([409, 401, 404, 410])(
    "kills the code when a later heartbeat is refused with %i, and reports nothing",
    async (status) => {
      const claim = attempt("sleep 600", { heartbeatMs: 30 });
      test.backend.interfere = (call) => (call.route === "heartbeat" && started() ? { status } : undefined);
      test.backend.enqueue(claim);
      await test.backend.until(() => calls(claim, "heartbeat").length >= 2 && started());
      await expect.poll(() => sleeping(test)).toBe(0);
      expect(calls(claim, "result")).toHaveLength(0);
    },
  );

  it("lives on when heartbeats are not answered", async () => {
    const claim = attempt("sleep 0.3", { heartbeatMs: 20, leaseMs: 90 });
    test.backend.interfere = (call) =>
      call.route === "heartbeat" && started() ? { status: 500 } : undefined;
    const result = await test.backend.run(claim);
    expect(result.outcome.status).toBe("ok");
    expect(calls(claim, "heartbeat").length).toBeGreaterThan(3);
  });

  it("kills code that holds a lock when the backend is silent for nearly the lease", async () => {
    const claim = attempt("sleep 600", { heartbeatMs: 20, leaseMs: 180, lock: true });
    test.backend.interfere = (call) => (call.route === "heartbeat" && started() ? "dropBefore" : undefined);
    expect(codeOf(await test.backend.run(claim))).toBe("LostWorker");
  });

  it("repeats a result whose answer was lost, to the byte", async () => {
    interfere("result", "dropAfter", { status: 503 }, { status: 429 });
    const claim = attempt("echo 7 >$FLOW_OUTPUT");
    await test.backend.run(claim);
    await test.backend.until(() => calls(claim, "result").length === 4);
    expect(new Set(calls(claim, "result").map(({ body }) => body)).size).toBe(1);
  });

  it("does not repeat a result that is refused", async () => {
    interfere("result", { status: 409 });
    const claim = attempt("true");
    test.backend.enqueue(claim);
    await test.backend.until(() => calls(claim, "result").length === 1);
    await test.backend.run(attempt("true"));
    expect(calls(claim, "result")).toHaveLength(1);
  });

  it("sends log lines again under their numbers when an answer was lost", async () => {
    interfere("logs", "dropAfter", { status: 500 });
    const claim = attempt("echo one; sleep 0.2; echo two");
    await test.backend.run(claim);
    expect(calls(claim, "logs").length).toBeGreaterThanOrEqual(3);
    expect(test.backend.linesOf(claim.attempt.id).map(({ seq, text }) => [seq, text])).toEqual([
      [0, "one"],
      [1, "two"],
    ]);
  });

  it("makes no call for the log of a light step", async () => {
    const claim = attempt("echo one");
    const { logs } = await test.backend.run(claim);
    expect(logs).toHaveLength(1);
    expect(calls(claim, "logs")).toHaveLength(0);
  });

  it("kills the code when its log is refused", async () => {
    interfere("logs", { status: 409 });
    const claim = attempt("echo one; sleep 600");
    test.backend.enqueue(claim);
    await test.backend.until(() => calls(claim, "logs").length === 1);
    await expect.poll(() => sleeping(test)).toBe(0);
    expect(calls(claim, "result")).toHaveLength(0);
  });

  it("stops the code when the answer to a heartbeat carries the cancellation", async () => {
    const claim = attempt("sleep 600", { heartbeatMs: 20 });
    test.backend.enqueue(claim);
    await expect.poll(started).toBe(true);
    test.backend.cancelled.add(claim.attempt.id);
    expect(codeOf(await test.backend.resultOf(claim.attempt.id))).toBe("Cancelled");
  });

  it("lets a worker whose claim is refused go, and serves the attempt with another", async () => {
    interfere("claim", { status: 409 }, { status: 410 }, { status: 401 });
    expect((await test.backend.run(attempt("true"))).outcome.status).toBe("ok");
  });

  it("uses each worker token for one attempt, and each runtime for one", async () => {
    const code = { program: { code: 'echo "$BASHPID" >$FLOW_OUTPUT' } };
    const results = await Promise.all(
      Array.from({ length: 6 }, () => test.backend.run(claimOf("bash", code))),
    );
    const pids = results.map(({ outcome }) => outcome.status === "ok" && outcome.output);
    expect(new Set(pids).size).toBe(6);
    const given = test.backend.callsOf("claim").map(({ token, body }) => `${token} ${body}`);
    const nonces = new Map<string, Set<string>>();
    for (const each of given)
      nonces.set(each.split(" ")[0] ?? "", (nonces.get(each.split(" ")[0] ?? "") ?? new Set()).add(each));
    expect(
      Math.max(...[...nonces.values()].map((each) => each.size)),
      "a token was used with two nonces",
    ).toBe(1);
  });

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
    expect(codeOf(result)).toBe("Unschedulable");
    await using bare = await TestHost.start({ env: { PATH: "/nowhere:/usr/bin/nothing" } });
    const missing = await bare.backend.run(claimOf("python"));
    expect(missing.outcome).toMatchObject({
      error: {
        code: "Unschedulable",
        message: expect.stringMatching(/needs Python 3/) as string,
        retryable: false,
      },
    });
  });

  it("ends what runs when the host ends, without a report", async () => {
    const claim = attempt("setsid sleep 600 & sleep 600");
    test.backend.enqueue(claim);
    await expect.poll(started).toBe(true);
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
    await expect.poll(started, { timeout: 15_000 }).toBe(true);
    host.kill("SIGKILL");
    await expect.poll(() => orphaned.processes().length, { timeout: 5000 }).toBe(0);
  });

  it("drained, lets code finish and be reported, gives its other workers back and takes nothing more", async () => {
    const claim = attempt("sleep 0.3");
    test.backend.enqueue(claim);
    await expect.poll(started, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => test.backend.callsOf("claim").length).toBeGreaterThan(1);
    const drained = test.host.drain(30_000, 1_000);
    test.backend.enqueue(attempt("true"));
    await drained;
    expect((await test.backend.resultOf(claim.attempt.id)).outcome.status).toBe("ok");
    expect(test.backend.callsOf("result")).toHaveLength(1);
    const idle = test.backend.callsOf("claim").filter(({ token }) => token !== tokenOfFirst(test));
    expect(test.backend.released).toEqual(expect.arrayContaining(idle.map(({ token }) => token)));
  });

  it("drained, reports code that does not finish in time as evicted", async () => {
    const claim = attempt("sleep 600");
    test.backend.enqueue(claim);
    await expect.poll(started, { timeout: 15_000 }).toBe(true);
    await test.host.drain(10, 200);
    expect(codeOf(await test.backend.resultOf(claim.attempt.id))).toBe("Evicted");
    expect(sleeping(test)).toBe(0);
  });
});

function tokenOfFirst(test: TestHost): string | undefined {
  return test.backend.callsOf("claim")[0]?.token;
}

function codeOf({ outcome }: Result): string {
  return outcome.status === "error" ? outcome.error.code : "no error";
}

/** How many started runtimes wait. */
function waiting(test: TestHost): number {
  const { started, warm, cold } = test.host.counts;
  return started - warm - cold;
}

/** How many processes of the host sleep. */
function sleeping(test: TestHost): number {
  return test.commands().filter((command) => command.startsWith("sleep")).length;
}
