import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples, type CustomResource, type Example } from "../custom-resources/examples.js";
import { Cluster, kinds, type Found, type Kind } from "./harness/cluster.js";
import { hostile } from "./harness/hostile.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const release = "flowrunner";
const ofController = "app.kubernetes.io/component=controller";

const kindOf: Readonly<Record<CustomResource["kind"], Kind>> = {
  Flow: kinds.flow,
  FlowRun: kinds.flowRun,
  FunctionRun: kinds.functionRun,
};

interface Restarts {
  readonly containerStatuses: readonly { readonly restartCount: number }[];
}

/** Restarts of each controller by its pod's uid: another uid is another controller. */
async function controllers(): Promise<Readonly<Record<string, number>>> {
  const pods = await cluster.list(kinds.pod, release, ofController);
  return Object.fromEntries(
    pods.map(({ metadata, status }) => {
      const [container] = (status as unknown as Restarts).containerStatuses;
      return [metadata!.uid!, container!.restartCount];
    }),
  );
}

/** As `kubectl apply` of each document in turn; what the last one came to. */
async function applyAll(documents: readonly object[]) {
  let last = { code: null as number | null, stdout: "", stderr: "" };
  for (const document of documents) last = await cluster.apply(namespace, document);
  return last;
}

async function remove({ documents }: Pick<Example, "documents">): Promise<void> {
  const { kind, metadata } = documents[0]!;
  await cluster.tryKubectl([
    "delete",
    kind,
    metadata.name,
    "--namespace",
    namespace,
    "--ignore-not-found",
    "--wait=false",
  ]);
}

/** `Accepted=False Restored`, of each condition. */
function conditionsOf({ status }: Found): readonly string[] {
  const conditions = (status?.["conditions"] ?? []) as { type: string; status: string; reason: string }[];
  return conditions.map(({ type, status: holds, reason }) => `${type}=${holds} ${reason}`);
}

function sumOf(name: string, inputs: object): object {
  const { apiVersion, kind } = kinds.flowRun;
  return { apiVersion, kind, metadata: { name, namespace }, spec: { flow: "healthy", inputs } };
}

const hasSucceeded = ({ status }: Found): boolean => status?.["state"] === "Succeeded";

let before: Readonly<Record<string, number>>;

beforeAll(async () => {
  before = await controllers();
  const spec = {
    steps: [{ name: "double", value: "${ inputs.n * 2 }" }],
    output: "${ steps.double.output }",
  };
  const { apiVersion, kind } = kinds.flow;
  await cluster.apply(namespace, { apiVersion, kind, metadata: { name: "healthy" }, spec });
  await cluster.untilObject("the healthy flow is published", kinds.flow, namespace, "healthy", (flow) =>
    conditionsOf(flow).includes("Published=True Published"),
  );
});

afterAll(async () => {
  await cluster.tryKubectl(["delete", "flowrunner", "--all", "--namespace", namespace, "--wait=false"]);
});

describe("kubectl", () => {
  test.each([
    { name: "flow.spec.steps", says: "steps" },
    { name: "flowrun.spec.suspend", says: "suspend" },
    { name: "functionrun.status.exit", says: "exit" },
  ])("explains $name", async ({ name, says }) => {
    const told = await cluster.kubectl("explain", name);
    expect(told).toMatch(new RegExp(`DESCRIPTION:\\s+\\S`));
    expect(told).toContain(says);
  });

  test.each([
    { short: "fl", columns: ["NAME", "VALID", "VERSION", "LAST-RUN", "AGE"] },
    { short: "flr", columns: ["NAME", "STATUS", "PROGRESS", "DURATION", "AGE"] },
    { short: "fnr", columns: ["NAME", "STATUS", "POD", "ATTEMPT", "DURATION", "AGE"] },
  ])("lists $short in columns", async ({ short, columns }) => {
    for (const [plural, example] of [
      ["fl", "flow-smallest"],
      ["flr", "flow-run-plain"],
      ["fnr", "function-run-node"],
    ])
      if (plural === short) await applyAll(examples.find(({ name }) => name === example)!.documents);
    const [heading = ""] = (await cluster.kubectl("get", short, "--namespace", namespace)).split("\n");
    expect(heading.trim().split(/\s{2,}/)).toEqual(columns);
  });

  test("finds all three by their category", async () => {
    const found = await cluster.kubectl("get", "flowrunner", "--namespace", namespace, "--output", "name");
    for (const kind of ["flow", "flowrun", "functionrun"]) expect(found).toContain(`${kind}.flowrunner.dev/`);
  });
});

describe("what the API server, or the webhook behind it, refuses at kubectl apply", () => {
  const refused = examples.filter(({ refusal }) => refusal && refusal.by !== "condition");
  test.each(refused)("$name", async (example) => {
    const { code, stderr } = await applyAll(example.documents);
    await remove(example);
    expect(code, "kubectl says that it was applied").not.toBe(0);
    expect(stderr).toContain(example.refusal!.says);
    const isByWebhook = stderr.includes("The request is invalid: ");
    expect(isByWebhook, stderr).toBe(example.refusal!.by === "webhook");
  });
});

describe("what only a condition says", () => {
  test.each(examples.filter(({ refusal }) => refusal?.by === "condition"))("$name", async (example) => {
    const { code, stderr } = await applyAll(example.documents);
    expect(code, stderr).toBe(0);
    const { kind, metadata } = example.documents.at(-1)!;
    await cluster.untilObject(example.refusal!.says, kindOf[kind], namespace, metadata.name, (object) =>
      conditionsOf(object).includes(example.refusal!.says),
    );
    await remove(example);
  });
});

describe("what is valid is taken", () => {
  test.each(examples.filter(({ refusal }) => !refusal))("$name", async (example) => {
    const { code, stderr } = await applyAll(example.documents);
    await remove(example);
    expect(code, stderr).toBe(0);
  });
});

describe("a null that somebody writes", () => {
  const flow = (name: string): object => {
    const { apiVersion, kind } = kinds.flow;
    return { apiVersion, kind, metadata: { name }, spec: { steps: [{ name: "a", value: null }] } };
  };
  test.each([
    { name: "create", given: ["create"] },
    { name: "apply --server-side", given: ["apply", "--server-side"] },
  ])("is kept by kubectl $name", async ({ given }) => {
    const name = `null-by-${given[0]}`;
    const args = [...given, "--namespace", namespace, "--filename", "-"];
    const { code, stderr } = await cluster.tryKubectl(args, JSON.stringify(flow(name)));
    expect(code, stderr).toBe(0);
    const { spec } = (await cluster.read(kinds.flow, namespace, name))!;
    expect(spec).toEqual({ steps: [{ name: "a", value: null }] });
  });
});

describe("objects made to harm", () => {
  test.each(hostile)("$name", async ({ text, expect: expected }) => {
    const { code, stderr } = await cluster.tryKubectl(
      ["create", "--namespace", namespace, "--filename", "-"],
      text,
    );
    if (expected === "taken") expect(code, stderr).toBe(0);
    else expect(stderr).toMatch(expected);
  });

  test("a status that somebody writes is written over by what is true", async () => {
    const { apiVersion, kind } = kinds.flowRun;
    const absent = { apiVersion, kind, metadata: { name: "forged" }, spec: { flow: "absent" } };
    await cluster.apply(namespace, absent);
    await cluster.untilObject("it waits", kinds.flowRun, namespace, "forged", (run) =>
      conditionsOf(run).includes("Accepted=Unknown FlowNotFound"),
    );
    const status = JSON.stringify({ status: { conditions: [], progress: "9/9" } });
    const patch = ["patch", "flr", "forged", "--namespace", namespace, "--subresource", "status"];
    await cluster.kubectl(...patch, "--type", "merge", "--patch", status);
    await cluster.untilObject("the truth is back", kinds.flowRun, namespace, "forged", (run) =>
      conditionsOf(run).includes("Accepted=Unknown FlowNotFound"),
    );
  });

  test("another's finalizer keeps an object, and ours goes", async () => {
    const example = examples.find(({ name }) => name === "flow-run-foreign-finalizer")!;
    await applyAll(example.documents);
    await remove(example);
    const { name } = example.documents[0]!.metadata;
    const { metadata } = await cluster.untilObject(
      "ours goes",
      kinds.flowRun,
      namespace,
      name,
      (run) => !run.metadata?.finalizers?.includes("flowrunner.dev/run"),
    );
    expect(metadata?.finalizers?.length).toBeGreaterThan(0);
    const patch = ["patch", "flr", name, "--namespace", namespace, "--type", "merge"];
    await cluster.kubectl(...patch, "--patch", '{"metadata":{"finalizers":null}}');
  });

  test("200 at once are all looked at", async () => {
    const runs = Array.from({ length: 200 }, (_, index) => sumOf(`many-${index}`, { n: index }));
    const list = { apiVersion: "v1", kind: "List", items: runs };
    const { code, stderr } = await cluster.apply(namespace, list);
    expect(code, stderr).toBe(0);
    await cluster.until("all have succeeded", kinds.flowRun, namespace, (objects) => {
      const many = objects.filter(({ metadata }) => metadata?.name?.startsWith("many-"));
      return many.length === 200 && many.every(hasSucceeded);
    });
  });
});

test("a healthy run after all that succeeds, and no controller has restarted", async () => {
  await cluster.apply(namespace, sumOf("after-all", { n: 21 }));
  const { status } = await cluster.untilObject(
    "it ends",
    kinds.flowRun,
    namespace,
    "after-all",
    hasSucceeded,
  );
  expect(status).toMatchObject({ output: 42 });
  expect(await controllers()).toEqual(before);
});
