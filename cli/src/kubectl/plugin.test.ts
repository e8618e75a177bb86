import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CommanderError } from "commander";
import { ApiServer } from "../../../kube/testing/api-server/api-server.js";
import { reportFailure } from "../report-failure.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { complete } from "./complete.js";
import { createKubectlProgram } from "./program.js";

let api: ApiServer;
let folder: string;

beforeEach(async () => {
  api = await ApiServer.open();
  folder = await mkdtemp(join(tmpdir(), "flowrunner-plugin-"));
  const context = (name: string, namespace?: string) => ({
    name,
    context: { cluster: "c", user: "u", namespace },
  });
  const config = {
    clusters: [
      { name: "c", cluster: { server: api.credentials.server.origin, "insecure-skip-tls-verify": true } },
    ],
    users: [{ name: "u", user: {} }],
    contexts: [context("here", "shop"), context("bare")],
    "current-context": "here",
  };
  await writeFile(join(folder, "config"), JSON.stringify(config));
});
afterEach(async () => {
  await api[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

interface Answered {
  readonly code: number;
  readonly printed: string;
  readonly said: string;
}

/** As kubectl calls the plugin. */
async function call(...words: string[]): Promise<Answered> {
  const terminal = new RecordingTerminal();
  const argv = [...words, "--kubeconfig", join(folder, "config")];
  let code = 0;
  const program = createKubectlProgram(terminal, (ended) => (code = ended));
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (failure) {
    const isAnswered = failure instanceof CommanderError && failure.exitCode === 0;
    if (!isAnswered) code = reportFailure(failure, argv, program, terminal);
  }
  return { code, printed: terminal.printed.join(""), said: terminal.said.join("\n") };
}

const condition = (type: string, status: string, reason: string, message = "") => ({
  ...{ type, status, reason, message, lastTransitionTime: "2030-01-01T00:00:00Z" },
});
const accepted = condition("Accepted", "True", "Accepted", "It is the run 1-2.");

function putFlow(name: string, spec: object = {}): void {
  const conditions = [condition("Valid", "True", "Valid"), condition("Published", "True", "Published")];
  const status = { version: 3, conditions, lastRun: { name: `${name}-1`, state: "Failed" } };
  api.history.put("flows", "shop", { metadata: { name }, spec: { steps: [], ...spec }, status });
}

function putRun(name: string, status?: object, plural = "flowruns"): void {
  const spec = plural === "flowruns" ? { flow: "prices" } : { runtime: "bash" };
  api.history.put(plural, "shop", { metadata: { name }, spec, ...(status && { status }) });
}

const succeeded = {
  ...{ state: "Succeeded", progress: "2/2", duration: "1m4s", run: "1-2", version: 3 },
  ...{ conditions: [accepted, condition("Succeeded", "True", "Succeeded")], output: { total: 50 } },
};

describe("kubectl flow", () => {
  test("lists flows and runs in columns like kubectl's, of both kinds of runs", async () => {
    putFlow("prices", { description: "adds up" });
    putRun("prices-1", succeeded);
    putRun("greet", { state: "Running", conditions: [accepted] }, "functionruns");
    expect((await call("list")).printed.split("\n")).toEqual([
      expect.stringMatching(/^NAME +VALID +VERSION +LAST-RUN +AGE$/),
      expect.stringMatching(/^prices +True +3 +Failed +0s$/),
      "",
    ]);
    const { printed } = await call("runs");
    expect(printed).toMatch(/^NAME +FLOW +STATUS +PROGRESS +DURATION +AGE\n/);
    expect(printed).toMatch(/\nflr\/prices-1 +prices +Succeeded +2\/2 +1m4s +0s\n/);
    expect(printed).toMatch(/\nfnr\/greet +- +Running +- +- +0s\n/);
    expect((await call("runs", "--flow", "prices", "-o", "name")).printed).toBe("flr/prices-1\n");
    const { items } = JSON.parse((await call("runs", "-o", "json")).printed) as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind).sort()).toEqual(["FlowRun", "FunctionRun"]);
  });

  test("works in the context's namespace, or the one that is named before or after the command", async () => {
    api.history.put("flows", "bank", { metadata: { name: "loans" }, spec: {} });
    expect((await call("list", "-o", "name")).printed).toBe("");
    for (const words of [
      ["-n", "bank", "list"],
      ["list", "--namespace", "bank"],
    ])
      expect((await call(...words, "-o", "name")).printed).toBe("loans\n");
    expect(api.calls.at(-1)).toContain("/namespaces/bank/");
    await call("--context", "bare", "list");
    expect(api.calls.at(-1)).toContain("/namespaces/default/");
  });

  test("starts a run with inputs as the flow declares them, and prints its name for kubectl and itself", async () => {
    putFlow("prices", { inputs: { type: "object", properties: { note: { type: "string" } } } });
    const { printed, code } = await call(
      ...["start", "prices", "--name", "mine", "-i", "note=7", "-i", "n=7", "--version", "2"],
    );
    expect({ printed, code }).toEqual({ printed: "flr/mine\n", code: 0 });
    expect(api.history.get("flowruns", "shop", "mine")).toMatchObject({
      ...{ apiVersion: "flowrunner.dev/v1alpha1", kind: "FlowRun" },
      spec: { flow: "prices", inputs: { note: "7", n: 7 }, version: 2 },
    });
  });

  test("says how far a run is until its end; the exit code and the output are the run's", async () => {
    putRun("mine");
    const watching = call("watch", "mine");
    await expect.poll(() => api.watches.size).toBe(1);
    putRun("mine", {
      state: "Waiting",
      conditions: [condition("Accepted", "Unknown", "FlowNotFound", "None.")],
    });
    putRun("mine", { state: "Running", progress: "1/2", conditions: [accepted] });
    putRun("mine", succeeded);
    const { code, printed, said } = await watching;
    expect(said.split("\n")).toEqual([
      "flr/mine  not looked at by a controller yet",
      "flr/mine  Waiting: FlowNotFound: None.",
      "flr/mine  Running 1/2",
      "flr/mine  Succeeded 2/2 in 1m4s",
    ]);
    expect({ code, output: JSON.parse(printed) as unknown }).toEqual({ code: 0, output: { total: 50 } });
  });

  test("ends with an error when the run that it watches is deleted", async () => {
    putRun("mine", { state: "Running", conditions: [accepted] });
    const watching = call("watch", "mine");
    await expect.poll(() => api.watches.size).toBe(1);
    api.history.remove("flowruns", "shop", "mine");
    expect(await watching).toMatchObject({ code: 3, said: expect.stringContaining("it was deleted") });
  });

  const failed = { code: "ZeroDivisionError", message: "division by zero", step: "price" };
  const ends: { name: string; given: object; code: number; printed: string; said: RegExp }[] = [
    { name: "one that succeeded", given: succeeded, code: 0, printed: '{\n  "total": 50\n}\n', said: /^$/ },
    {
      name: "one that failed",
      given: { state: "Failed", error: failed, conditions: [accepted] },
      ...{ code: 1, printed: "", said: /^error in price: ZeroDivisionError: division by zero/ },
    },
    {
      name: "one that was refused",
      given: { state: "Refused", conditions: [condition("Accepted", "False", "InvalidInputs", "No.")] },
      ...{ code: 2, printed: "", said: /flr\/mine Refused: InvalidInputs: No\./ },
    },
    {
      name: "one that was cancelled",
      given: {
        state: "Cancelled",
        conditions: [accepted, condition("Succeeded", "False", "Cancelled", "It was.")],
      },
      ...{ code: 130, printed: "", said: /Cancelled/ },
    },
    {
      name: "one whose output is too large",
      given: { ...succeeded, output: undefined, outputReference: { run: "1-2", bytes: 20_000 } },
      ...{ code: 0, printed: "", said: /20 KiB[^]*kubectl flow describe run 1-2 --server URL/ },
    },
    {
      name: "one that goes on",
      given: { state: "Running", conditions: [accepted] },
      ...{ code: 5, printed: "", said: /has not ended: it is Running[^]*kubectl flow watch flr\/mine/ },
    },
  ];
  test.each(ends)("prints the output of $name", async ({ given, ...expected }) => {
    putRun("mine", JSON.parse(JSON.stringify(given)) as object);
    const { said, ...rest } = await call("output", "mine");
    expect(rest).toEqual({ code: expected.code, printed: expected.printed });
    expect(said).toMatch(expected.said);
  });

  test("tells how a run stands, and why", async () => {
    const waits = condition("Succeeded", "Unknown", "Queued", "It waits for a pod.");
    putRun("mine", {
      state: "Queued",
      progress: "0/2",
      run: "1-2",
      version: 3,
      conditions: [accepted, waits],
    });
    const { printed } = await call("status", "flr/mine");
    expect(printed).toMatch(/^Name: +flr\/mine\nFlow: +prices \(version 3\)\nState: +Queued\n/);
    expect(printed).toMatch(/\n +Succeeded +Unknown +Queued +0s +It waits for a pod\.\n/);
    expect((await call("why", "mine")).printed).toBe("Succeeded: Queued: It waits for a pod.\n");
  });

  test.each([
    { asked: "cancel", spec: { cancel: true } },
    { asked: "suspend", spec: { suspend: true } },
    { asked: "resume", spec: { suspend: false } },
  ])("asks runs to $asked by their spec", async ({ asked, spec }) => {
    for (const name of ["one", "two"]) putRun(name, { state: "Running", conditions: [accepted] });
    expect(await call(asked, "one", "flr/two")).toMatchObject({ code: 0 });
    for (const name of ["one", "two"])
      expect(api.history.get("flowruns", "shop", name)).toMatchObject({ spec: { flow: "prices", ...spec } });
  });
});

describe("what kubectl flow cannot do", () => {
  const rows: { name: string; given: string[]; code: number; said: RegExp }[] = [
    {
      name: "a run that is not there",
      given: ["status", "absent"],
      ...{ code: 3, said: /there is no run absent in namespace shop[^]*kubectl flow runs -n shop/ },
    },
    {
      name: "a flow that is not there",
      given: ["start", "absent"],
      code: 3,
      said: /no flow absent in namespace shop/,
    },
    { name: "a kind that is no run", given: ["why", "pod/x"], code: 2, said: /a pod is no run[^]*flr\/NAME/ },
    {
      name: "a name of both kinds",
      given: ["why", "both"],
      code: 2,
      said: /say which: flr\/both or fnr\/both/,
    },
    {
      name: "to cancel what has ended",
      given: ["cancel", "over"],
      code: 5,
      said: /flr\/over has ended: Succeeded/,
    },
    { name: "to suspend a function", given: ["suspend", "fnr/both"], code: 2, said: /cannot be suspended/ },
    {
      name: "a context that is not there",
      given: ["list", "--context", "far"],
      ...{ code: 2, said: /--context far: the kubeconfig has no such context[^]*there are: here, bare/ },
    },
    {
      name: "what only a server has",
      given: ["logs", "mine", "-f"],
      ...{
        code: 2,
        said: /custom resources do not hold what steps have written[^]*--server URL[^]*port-forward/,
      },
    },
    { name: "what kubectl does", given: ["apply", "-f", "x.yaml"], code: 2, said: /kubectl apply -f FILE/ },
    {
      name: "an unknown command",
      given: ["lst"],
      code: 2,
      said: /did you mean list\?[^]*kubectl flow --help/,
    },
  ];
  test.each(rows)("says so, where, and what to do: $name", async ({ given, code, said }) => {
    for (const plural of ["flowruns", "functionruns"]) putRun("both", { state: "Running" }, plural);
    putRun("over", succeeded);
    const answered = await call(...given);
    expect(answered.said).toMatch(said);
    expect(answered.code).toBe(code);
  });

  const refusals = [
    { status: 401, reason: "Unauthorized", code: 4, said: /kubectl auth whoami/ },
    { status: 403, reason: "Forbidden", code: 4, said: /kubectl auth can-i --list -n shop/ },
    { status: 404, reason: "NotFound", code: 3, said: /kubectl get crd flows\.flowrunner\.dev/ },
  ];
  test.each(refusals)("is told by the API server: $reason", async ({ status, reason, code, said }) => {
    api.faults.push({ status, reason });
    const answered = await call("list");
    expect(answered).toMatchObject({ code, said: expect.stringMatching(said) as unknown });
  });
});

describe("what may stand in a command line of kubectl flow", () => {
  const rows: { name: string; given: string[]; expect: RegExp }[] = [
    { name: "commands, with what they do", given: ["st"], expect: /^start\t.*\nstatus\t.*\n:4\n$/ },
    { name: "commands after options too", given: ["-n", "bank", "watc"], expect: /^watch\t.*\n:4\n$/ },
    { name: "flows of the namespace", given: ["start", "p"], expect: /^prices\n:4\n$/ },
    { name: "runs", given: ["cancel", "flr/one", ""], expect: /^flr\/mine\n:4\n$/ },
    { name: "options", given: ["start", "prices", "--wa"], expect: /^--wait\t.*\n--watch\t.*\n:4\n$/ },
    { name: "choices of an option", given: ["list", "-o", "y"], expect: /^yaml\n:4\n$/ },
    { name: "files", given: ["validate", ""], expect: /^:0\n$/ },
  ];
  test.each(rows)("$name", async ({ given, expect: expected }) => {
    putFlow("prices");
    putRun("mine");
    const terminal = new RecordingTerminal();
    await complete(["--kubeconfig", join(folder, "config"), ...given], terminal);
    expect(terminal.printed.join("")).toMatch(expected);
  });
});
