import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { claimOf } from "./claims.js";
import type { RunnerSite, StartSite } from "./runner-site.js";
import type { Call, Interference, Route } from "./scripted-backend.js";
import { sleeping } from "./site-processes.js";
import { codeOf, Witness } from "./witness.js";

/** What the protocol asks of an agent, over HTTP. The code of the attempts is of no interest: it is a shell's. */
export function describeAgent(where: string, start: StartSite): void {
  describe(`the agent ${where}`, () => describeCalls(start));
}

function describeCalls(startSite: StartSite): void {
  let test: RunnerSite;
  let witness: Witness;

  beforeEach(async () => {
    test = await startSite({ env: process.env });
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
    expect(witness.hasStarted).toBe(false);
    expect(calls(claim, "result"), "a fenced attempt was reported").toHaveLength(0);
  });

  it("repeats the first heartbeat until the backend answers, before the code starts", async () => {
    interfere("heartbeat", "dropBefore", { status: 503 }, "dropAfter");
    const claim = attempt("true");
    await test.backend.run(claim);
    expect(calls(claim, "heartbeat")).toHaveLength(4);
    expect(witness.hasStarted).toBe(true);
  });

  it("never starts the code of an attempt that is cancelled when its first heartbeat is answered", async () => {
    const claim = attempt("true");
    test.backend.cancelled.add(claim.attempt.id);
    const result = await test.backend.run(claim);
    expect(codeOf(result)).toBe("Cancelled");
    expect(witness.hasStarted).toBe(false);
  });

  it.each([409, 401, 404, 410])(
    "kills the code when a later heartbeat is refused with %i, and reports nothing",
    async (status) => {
      const claim = attempt("sleep 600", { heartbeatMs: 30 });
      test.backend.interfere = (call) =>
        call.route === "heartbeat" && witness.hasStarted ? { status } : undefined;
      test.backend.enqueue(claim);
      await test.backend.until(() => calls(claim, "heartbeat").length >= 2 && witness.hasStarted);
      await expect.poll(() => sleeping(test.commands())).toBe(0);
      expect(calls(claim, "result")).toHaveLength(0);
    },
  );

  it("lives on when heartbeats are not answered", async () => {
    const claim = attempt("sleep 0.3", { heartbeatMs: 20, leaseMs: 90 });
    test.backend.interfere = (call) =>
      call.route === "heartbeat" && witness.hasStarted ? { status: 500 } : undefined;
    const result = await test.backend.run(claim);
    expect(result.outcome.status).toBe("ok");
    expect(calls(claim, "heartbeat").length).toBeGreaterThan(3);
  });

  it("kills code that holds a lock when the backend is silent for nearly the lease", async () => {
    const claim = attempt("sleep 600", { heartbeatMs: 20, leaseMs: 180, lock: true });
    test.backend.interfere = (call) =>
      call.route === "heartbeat" && witness.hasStarted ? "dropBefore" : undefined;
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
    await expect.poll(() => sleeping(test.commands())).toBe(0);
    expect(calls(claim, "result")).toHaveLength(0);
  });

  it("stops the code when the answer to a heartbeat carries the cancellation", async () => {
    const claim = attempt("sleep 600", { heartbeatMs: 20 });
    test.backend.enqueue(claim);
    await expect.poll(() => witness.hasStarted, { timeout: 15_000 }).toBe(true);
    test.backend.cancelled.add(claim.attempt.id);
    expect(codeOf(await test.backend.resultOf(claim.attempt.id))).toBe("Cancelled");
  });

  it("lets a worker whose claim is refused go, and serves the attempt with another", async () => {
    interfere("claim", { status: 409 }, { status: 410 }, { status: 401 });
    expect((await test.backend.run(attempt("true"))).outcome.status).toBe("ok");
  });

  it("uses each worker token for one attempt, and each runtime for one", async () => {
    const place = "$BASHPID $(readlink /proc/self/ns/pid)";
    const code = { program: { code: `echo '"'"${place}"'"' >$FLOW_OUTPUT` } };
    const results = await Promise.all(
      Array.from({ length: 6 }, () => test.backend.run(claimOf("bash", code))),
    );
    const places = results.map(({ outcome }) => outcome.status === "ok" && outcome.output);
    expect(new Set(places).size).toBe(6);
    const given = test.backend.callsOf("claim").map(({ token, body }) => `${token} ${body}`);
    const nonces = new Map<string, Set<string>>();
    for (const each of given)
      nonces.set(each.split(" ")[0] ?? "", (nonces.get(each.split(" ")[0] ?? "") ?? new Set()).add(each));
    expect(
      Math.max(...[...nonces.values()].map((each) => each.size)),
      "a token was used with two nonces",
    ).toBe(1);
  });
}

function tokenOfFirst({ backend }: RunnerSite): string | undefined {
  return backend.callsOf("claim")[0]?.token;
}
