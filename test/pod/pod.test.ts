import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ClaimAnswer, Result } from "@flowrunner/protocol";
import { claimOf } from "../../runners/agent/conformance/claims.js";
import { codeOf, Witness } from "../../runners/agent/conformance/witness.js";
import { killProcess } from "../../runners/agent/runtime/strays.js";
import { exited, type LocalPod } from "./local-pod.js";
import { PodSite } from "./pod-site.js";

/** Pods take their time on a busy machine. */
const eventually = <Value>(look: () => Value) => expect.poll(look);

/** A child that wants more memory than a pod has: `tail` keeps what comes through a pipe. */
const hog = "head -c 300000000 /dev/zero | tail -c 300000000";

/** One pod at a time, made by hand, with nothing that would make another. */
describe("a function pod", () => {
  let site: PodSite;
  let pod: LocalPod;

  beforeAll(async () => {
    site = await PodSite.start({ makesPods: false });
  });

  afterEach(async () => {
    site.backend.interfere = () => undefined;
    pod.agent?.kill("SIGKILL");
    await pod.ended();
    expect(site.processes(), "a pod left processes behind").toEqual([]);
  });

  afterAll(async () => {
    await site[Symbol.asyncDispose]();
  });

  const start = async (): Promise<void> => {
    pod = await site.makePod("bash");
    pod.startAgent();
    pod.startRuntime();
  };
  const polled = async (): Promise<void> => {
    await start();
    await eventually(() => site.backend.polls).toBe(1);
  };
  const run = async (code: string): Promise<Result> => {
    await start();
    return site.backend.run(claimOf("bash", { program: { code } }));
  };
  const running = async (witness: Witness, changes: Partial<ClaimAnswer> = {}): Promise<ClaimAnswer> => {
    await start();
    const claim = witness.attempt("sleep 600", changes);
    site.backend.enqueue(claim);
    await eventually(() => witness.hasStarted).toBe(true);
    return claim;
  };

  /** Commands that succeed where the wall is open. */
  const walls: { name: string; given: string }[] = [
    { name: "open a pipe by its name", given: '[ -n "$(ls -A $PIPES)" ]' },
    { name: "make anything in the shared volume", given: "touch $PIPES/mine" },
    { name: "write events by the descriptor that entry holds", given: "echo 'exit 0' >/proc/1/fd/6" },
    { name: "read the orders that entry waits for", given: "timeout 1 head -c 1 </proc/1/fd/5" },
    { name: "see what entry has open", given: '[ -n "$(ls /proc/1/fd)" ]' },
    { name: "read the memory of entry", given: "[ -r /proc/1/mem ]" },
    {
      name: "end entry, by whatever signal",
      given: "for signal in {1..64}; do kill -$signal 1 || true; done 2>&1; sleep 0.1; ! kill -0 1",
    },
    { name: "see the agent", given: "grep -l pod[.]js /proc/[0-9]*/cmdline" },
    { name: "signal the agent", given: "kill -0 $AGENT" },
    { name: "read the worker token", given: "cat $TOKEN" },
    { name: "become another user", given: "setpriv --reuid=65532 --clear-groups true" },
  ];
  it.each(walls)("does not let user code $name", async ({ given }) => {
    await start();
    const variables = `PIPES=${pod.pipesFolder} TOKEN=${pod.tokenFile} AGENT=${pod.agent?.pid}`;
    const code = `${variables}\nif { ${given}; } >/dev/null; then answer=could; else answer="could not"; fi
      echo "answer=$answer" >$FLOW_OUTPUT`;
    const { outcome } = await site.backend.run(claimOf("bash", { program: { code } }));
    expect(outcome).toEqual({ status: "ok", output: { answer: "could not" } });
  });

  it("has no names of pipes when it asks for work", async () => {
    await polled();
    expect(readdirSync(pod.pipesFolder)).toEqual([]);
  });

  it("shares neither PID namespace nor user between agent and runtime", async () => {
    await polled();
    const of = (pid: number | undefined) => [
      readlinkSync(`/proc/${pid}/ns/pid`),
      /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1],
    ];
    const [agent, runtime] = [of(pod.agent?.pid), of(pod.entryPid)];
    expect([agent[1], runtime[1]]).toEqual(["65532", "65533"]);
    expect(agent[0]).not.toBe(runtime[0]);
  });

  it("ends its containers with exit code 0 when the attempt is reported, however it ended", async () => {
    expect(codeOf(await run("exit 3"))).toBe("CodeError");
    await Promise.all([exited(pod.agent), exited(pod.runtime)]);
    expect([pod.agent?.exitCode, pod.runtime?.exitCode]).toEqual([0, 0]);
    expect(pod.agentSaid).toBe("");
  });

  it("tells the memory and the CPU time of the container", async () => {
    const { usage } = await run(
      "head -c 50000000 /dev/zero | tail -c 50000000 >/dev/null; echo 1 >$FLOW_OUTPUT",
    );
    expect(usage).toMatchObject({ exitCode: 0, signal: null, outOfMemory: false });
    expect(usage.peakMemoryBytes).toBeGreaterThan(40_000_000);
    expect(usage.cpuMs).toBeGreaterThan(0);
  });

  it("calls it out of memory when the system kills a child of the code", async () => {
    const result = await run(`${hog} >/dev/null`);
    expect(codeOf(result)).toBe("OutOfMemory");
    expect(result.usage.outOfMemory).toBe(true);
  });

  it("keeps what the code returned, though a child of it ran out of memory", async () => {
    const { outcome, usage } = await run(`${hog} >/dev/null || echo 1 >$FLOW_OUTPUT`);
    expect(outcome).toEqual({ status: "ok", output: 1 });
    expect(usage.outOfMemory).toBe(true);
  });

  it("leaves when it is told to, without a claim", async () => {
    site.backend.interfere = (call) => (call.route === "claim" ? { status: 410 } : undefined);
    await start();
    await exited(pod.agent);
    site.backend.interfere = () => undefined;
    expect([pod.agent?.exitCode, pod.agentSaid]).toEqual([0, ""]);
  });

  it("leaves by itself when it has waited for its time", async () => {
    let polls = 0;
    site.backend.interfere = ({ route }) => (route === "claim" && ++polls ? { status: 204 } : undefined);
    pod = await site.makePod("bash", { FLOWRUNNER_LONGEST_WAIT_MS: "1" });
    pod.startAgent();
    pod.startRuntime();
    await exited(pod.agent);
    site.backend.interfere = () => undefined;
    expect([pod.agent?.exitCode, polls]).toEqual([0, 1]);
  });

  it("says why on the platform's log when its token is refused", async () => {
    site.backend.interfere = (call) =>
      call.route === "claim" ? { status: 401, body: { detail: "tenant" } } : undefined;
    await start();
    await exited(pod.agent);
    site.backend.interfere = () => undefined;
    expect(pod.agent?.exitCode).toBe(1);
    expect(pod.agentSaid).toBe("The backend refuses this pod's token with HTTP 401\n");
  });

  it("reads its token again for each poll", async () => {
    let isFirst = true;
    site.backend.interfere = (call) => {
      if (call.route !== "claim" || !isFirst) return undefined;
      isFirst = false;
      pod.renewToken("bash/renewed");
      return "dropBefore";
    };
    await start();
    await eventually(() => site.backend.callsOf("claim").at(-1)?.token).toBe("bash/renewed");
  });

  it("waits for a runtime that is slow to start, and claims nothing before", async () => {
    pod = await site.makePod("bash");
    const before = site.backend.callsOf("claim").length;
    pod.startAgent();
    await eventually(() => existsSync(join(pod.pipesFolder, "events"))).toBe(true);
    expect(site.backend.callsOf("claim").length).toBe(before);
    pod.startRuntime();
    await eventually(() => site.backend.callsOf("claim").length).toBe(before + 1);
  });

  it("ends on SIGTERM while its runtime's image never starts", async () => {
    pod = await site.makePod("bash");
    pod.startAgent();
    await eventually(() => existsSync(join(pod.pipesFolder, "events"))).toBe(true);
    pod.agent?.kill("SIGTERM");
    await exited(pod.agent);
    expect(pod.agent?.exitCode).toBe(0);
  });

  it("claims nothing more when its runtime has died", async () => {
    await polled();
    killProcess(pod.entryPid as number);
    await exited(pod.agent);
    expect(pod.agent?.exitCode).toBe(1);
    expect(pod.agentSaid).toMatch(/ended before there was anything to run/);
    await eventually(() => site.backend.polls).toBe(0);
  });

  it("reports the death of the container in an attempt, if nobody has said why", async () => {
    using witness = new Witness();
    const claim = await running(witness);
    killProcess(pod.entryPid as number);
    expect(codeOf(await site.backend.resultOf(claim.attempt.id))).toBe("ContainerFailed");
  });

  it("reports nothing of that when the backend has been told why", async () => {
    using witness = new Witness();
    const claim = await running(witness, { heartbeatMs: 30 });
    site.backend.interfere = (call) => (call.route === "heartbeat" ? { status: 409 } : undefined);
    killProcess(pod.entryPid as number);
    await exited(pod.agent);
    const results = site.backend.callsOf("result").filter((call) => call.attemptId === claim.attempt.id);
    expect(results).toEqual([]);
  });

  it("ends its runtime when the agent is killed", async () => {
    using witness = new Witness();
    await running(witness);
    pod.agent?.kill("SIGKILL");
    await exited(pod.runtime);
    expect(pod.runtime?.exitCode).toBe(0);
  });

  describe("told to stop in an attempt", () => {
    const tidying = "trap 'echo tidied; exit 0' TERM; while :; do sleep 0.01; done";

    /** Has code run, and its pod stopped as a kubelet does it. */
    const stopped = async (witness: Witness): Promise<ClaimAnswer> => {
      await start();
      const claim = witness.attempt(tidying);
      site.backend.enqueue(claim);
      await eventually(() => witness.hasStarted).toBe(true);
      pod.agent?.kill("SIGTERM");
      if (pod.entryPid !== undefined) killProcess(pod.entryPid, "SIGTERM");
      return claim;
    };

    it("leaves the code its grace, and does not say why: that is for who sees the pod", async () => {
      using witness = new Witness();
      const claim = await stopped(witness);
      await exited(pod.agent);
      expect(pod.agent?.exitCode).toBe(0);
      const ofClaim = site.backend.calls.filter(({ attemptId }) => attemptId === claim.attempt.id);
      expect(ofClaim.map(({ route }) => route)).not.toContain("result");
      expect(ofClaim.at(-1)?.route, "a whole lease is left to tell the cause").toBe("heartbeat");
      expect(site.backend.linesOf(claim.attempt.id).map(({ text }) => text)).toContain("tidied");
    });

    it("reports that it was cancelled, if that is why", async () => {
      using witness = new Witness();
      site.backend.interfere = ({ route, attemptId }) => {
        if (route === "heartbeat" && pod.agent?.killed) site.backend.cancelled.add(attemptId!);
        return undefined;
      };
      const claim = await stopped(witness);
      expect(codeOf(await site.backend.resultOf(claim.attempt.id))).toBe("Cancelled");
    });
  });

  it("leaves on SIGTERM when it has claimed nothing", async () => {
    await polled();
    pod.agent?.kill("SIGTERM");
    await exited(pod.agent);
    expect(pod.agent?.exitCode).toBe(0);
    await eventually(() => site.backend.polls).toBe(0);
  });
});
