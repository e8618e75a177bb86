import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flowText } from "../../testing/flow-text.js";
import { ServedFlow } from "../../testing/served-flow.js";

let served: ServedFlow;
beforeAll(async () => {
  served = await ServedFlow.open();
  const inputs =
    "inputs: {type: object, properties: {count: {type: number, default: 2}, s: {type: string, default: x}}}\n";
  await apply(
    "twice",
    '- name: tell\n  log: "n is ${ inputs.count }"\n- name: twice\n  value: ${ inputs.count * 2 }',
    inputs,
  );
  await apply("fails", "- name: bad\n  fail: {code: Broken, message: it is broken}");
  await apply("waits", "- name: tell\n  log: about to wait\n- name: nap\n  wait: 1h");
});
afterAll(() => served[Symbol.asyncDispose]());

function apply(name: string, steps: string, spec = ""): Promise<void> {
  return served.publish(name, flowText(steps, spec).replace("name: example", `name: ${name}`));
}

async function start(...given: string[]): Promise<string> {
  const { code, stdout, stderr } = await served.call(["start", ...given]);
  expect(code, stderr).toBe(0);
  return stdout.trim();
}

describe("flow start", () => {
  it("prints the id of the run", async () => {
    const { code, stdout, stderr } = await served.call(["start", "twice"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^[0-9a-f-]{36}\n$/);
  });

  it("waits for the end: its output, its exit code", async () => {
    const ended = await served.call(["start", "twice", "-i", "count=21", "--wait"]);
    expect(ended).toMatchObject({ code: 0, stdout: "42\n" });
    expect(ended.stderr).toMatch(/^run [0-9a-f-]{36} of twice\n$/);
  });

  it("shows the run while it happens", async () => {
    const ended = await served.call(["start", "twice", "--watch"]);
    expect(ended).toMatchObject({ code: 0, stdout: "4\n" });
    expect(ended.stderr).toMatch(
      /^run .* of twice\ntell {2}n is 2\n[^]*twice {2}succeeded[^]*twice {2}succeeded in /,
    );
  });

  it("ends with 1 when the run fails, and says why", async () => {
    const ended = await served.call(["start", "fails", "--wait"]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(/\nerror in bad: Broken: it is broken\n$/);
  });

  it("prints the document that `flow run -o json` prints", async () => {
    const { stdout } = await served.call(["start", "fails", "--wait", "-o", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "failed",
      output: null,
      error: { code: "Broken", message: "it is broken" },
      steps: [{ path: "bad", status: "failed", attempts: 0 }],
    });
  });

  it("starts one run for one idempotency key", async () => {
    const given = ["twice", "--idempotency-key", "order-7", "-i", "count=1"];
    expect(await start(...given)).toBe(await start(...given));
    const other = await served.call(["start", "twice", "--idempotency-key", "order-7", "-i", "count=2"]);
    expect(other).toMatchObject({ code: 5, stdout: "" });
  });

  const refused = [
    {
      name: "an input that the flow does not take",
      given: ["twice", "-i", "count=two"],
      code: 2,
      expect: /number/,
    },
    { name: "a flow that is not there", given: ["none"], code: 3, expect: /^error: / },
    { name: "a version that is none", given: ["twice", "--version", "x"], code: 2, expect: /--version x/ },
    { name: "a version that is not there", given: ["twice", "--version", "99"], code: 3, expect: /^error: / },
  ];
  it.each(refused)("refuses $name", async (row) => {
    const ended = await served.call(["start", ...row.given]);
    expect(ended).toMatchObject({ code: row.code, stdout: "" });
    expect(ended.stderr).toMatch(row.expect);
  });
});

describe("A run", () => {
  it("is named by its id, the beginning of it, and @latest", async () => {
    const id = await start("twice");
    for (const reference of [id, id.slice(0, 8), "@latest"])
      expect((await served.call(["get", "run", reference, "-o", "name"])).stdout).toBe(`${id}\n`);
    expect((await served.call(["get", "run", "x"])).code).toBe(2);
    expect((await served.call(["get", "run", "00000000-0000-4000-8000-000000000000"])).code).toBe(3);
  });

  it("is listed, by flow, state and label", async () => {
    await start("twice", "--label", "tier=gold");
    const list = async (...given: string[]): Promise<string> =>
      (await served.call(["list", "runs", ...given])).stdout;
    expect(await list("--label", "tier=gold")).toMatch(
      /^RUN +FLOW .*\n[0-9a-f]{8} +twice +1 +\w+ +- +.* \d+s\n$/,
    );
    expect(await list("--status", "failed", "-o", "name")).not.toBe("");
    expect(await list("--flow", "none")).toBe("");
    expect((await served.call(["list", "runs", "--status", "done"])).stderr).toMatch(
      /there are: queued, running/,
    );
    expect((await list("--limit", "2", "-o", "name")).trim().split("\n")).toHaveLength(2);
    expect(await list("--since", "1h", "-o", "name")).toBe(await list("-o", "name"));
    expect(await list("--until", "1h")).toBe("");
  });

  it("is described, with what it waits for", async () => {
    const id = await start("waits", "-i", "order=7");
    const { stdout } = await served.call(["describe", "run", id]);
    expect(stdout).toMatch(new RegExp(`^Run: +${id}\nFlow: +waits \\(version 1\\)\nStatus: +running\n`));
    expect(stdout).toMatch(/^Input:\n {2}\{\n {4}"order": 7\n {2}\}\n/m);
    expect(stdout).toMatch(/^Waits:\n {2}nap: waits for its time, for .*, at the latest in (?:59 min|1 h)/m);
    const why = await served.call(["why", id]);
    expect(why.stdout).toMatch(/^nap: waits for its time, for \d.*, at the latest in /);
    expect((await served.call(["cancel", id])).stdout).toBe(`run ${id} is being cancelled\n`);
    const watched = await served.call(["watch", id]);
    expect(watched).toMatchObject({ code: 130, stdout: "" });
    expect(watched.stderr).toMatch(/^waits {2}cancelled in /m);
    expect((await served.call(["why", id])).stdout).toBe("the run has ended: cancelled\n");
  });

  it("is paused, resumed, terminated and tried again", async () => {
    const id = await start("waits");
    const status = async (): Promise<string> => {
      const { stdout } = await served.call(["get", "run", id, "-o", "json"]);
      return (JSON.parse(stdout) as { status: string }).status;
    };
    expect(await served.call(["pause", id])).toMatchObject({ code: 0, stdout: `run ${id} paused\n` });
    expect(await status()).toBe("paused");
    expect((await served.call(["why", id])).stdout).toMatch(/^the run: is paused by /);
    expect((await served.call(["resume", id])).stdout).toBe(`run ${id} goes on\n`);
    expect((await served.call(["terminate", id])).stdout).toBe(`run ${id} terminated\n`);
    expect(await status()).toBe("cancelled");
    expect(await served.call(["terminate", id])).toMatchObject({ code: 5, stdout: "" });
    expect((await served.call(["retry", id])).stdout).toBe(`run ${id} tries again\n`);
    expect(await status()).toBe("running");
    expect((await served.call(["describe", "run", id])).stdout).toMatch(/ #1 +waiting /);
    await served.call(["terminate", id]);
  });

  it("goes on when whoever watches it leaves", async () => {
    const id = await start("waits");
    const watching = served.start(["watch", id]);
    await watching.said(/about to wait/);
    watching.child.kill("SIGINT");
    const ended = await watching.ended;
    expect(ended).toMatchObject({ code: 130, stdout: "" });
    expect(ended.stderr).toMatch(new RegExp(`left run ${id}: it goes on\n {2}help: .*flow cancel ${id}`));
    expect(
      (await served.call(["list", "runs", "--flow", "waits", "--status", "running", "-o", "name"])).stdout,
    ).toContain(id);
    await served.call(["cancel", id]);
  });
});

describe("flow logs", () => {
  it("prints the lines of the steps, with time and as JSON where that is asked for", async () => {
    const id = await start("twice", "-i", "count=5");
    await served.call(["watch", id]);
    expect(await served.call(["logs", id])).toEqual({ code: 0, stdout: "tell │ n is 5\n", stderr: "" });
    const timed = await served.call(["logs", id, "--timestamps"]);
    expect(timed.stdout).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z tell │ n is 5\n$/);
    const json = await served.call(["logs", id, "-o", "json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ path: "tell", text: "n is 5", level: "info" });
  });

  it("shows what is wanted alone", async () => {
    const id = await start("twice");
    await served.call(["watch", id]);
    const none = [
      ["--step", "twice"],
      ["--level", "warn"],
      ["--tail", "0"],
      ["--since", "2999-01-01T00:00:00Z"],
    ];
    for (const given of none) {
      expect((await served.call(["logs", id, ...given])).stdout).toBe("");
      expect((await served.call(["logs", id, "-f", ...given])).stdout).toBe("");
    }
    for (const given of [
      ["--step", "tell"],
      ["--level", "info"],
      ["--tail", "1"],
      ["--since", "1h"],
    ]) {
      expect((await served.call(["logs", id, ...given])).stdout).toBe("tell │ n is 2\n");
      expect((await served.call(["logs", id, "-f", ...given])).stdout).toBe("tell │ n is 2\n");
    }
  });

  it("follows a run until it ends", async () => {
    const id = await start("waits");
    const following = served.start(["logs", "-f", id]);
    await once(following.child.stdout, "data");
    await served.call(["cancel", id]);
    expect(await following.ended).toEqual({ code: 0, stdout: "tell │ about to wait\n", stderr: "" });
  });
});
