import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);

const hasEnded = ({ status }: Found): boolean =>
  ["Succeeded", "Failed", "Cancelled"].includes(String(status?.["state"]));

describe("a FunctionRun by itself", () => {
  const rows = [
    { name: "node", expect: { greeting: "hello world" } },
    { name: "python", expect: { sum: 6 } },
  ];
  test.each(rows)("runs in $name, in a pod that no other run gets", async ({ name, expect: output }) => {
    await cluster.apply(namespace, await readFile(`crds/examples/valid/function-run-${name}.yaml`, "utf8"));
    const { status } = await cluster.untilObject("it ends", kinds.functionRun, namespace, name, hasEnded);
    expect(status).toMatchObject({ state: "Succeeded", output, attempt: 1, exit: { code: 0 } });
    const pod = String(status?.["pod"]);
    await cluster.until("its pod goes", kinds.pod, namespace, (pods) =>
      pods.every(({ metadata }) => metadata?.name !== pod),
    );
  });

  test("runs in bash, and another one reads the file that it wrote", async () => {
    const apply = (name: string, spec: object): Promise<unknown> =>
      cluster.apply(namespace, { ...kinds.functionRun, plural: undefined, metadata: { name }, spec });
    const write = 'echo kept > "$FLOW_FILES/note"; echo "{}" > "$FLOW_OUTPUT"';
    await apply("writes", { runtime: "bash", files: "write", run: write });
    const written = await cluster.untilObject("it ends", kinds.functionRun, namespace, "writes", hasEnded);
    expect(written.status).toMatchObject({ state: "Succeeded" });
    const read = 'echo "note=$(cat "$FLOW_FILES/note")" > "$FLOW_OUTPUT"';
    await apply("reads", { runtime: "bash", files: "read", run: read });
    const { status } = await cluster.untilObject("it ends", kinds.functionRun, namespace, "reads", hasEnded);
    expect(status).toMatchObject({ state: "Succeeded", output: { note: "kept" } });
  });
});

describe("a Flow and a FlowRun", () => {
  test("go from kubectl apply to an output, told in columns", async () => {
    const steps = [
      { name: "double", value: "${ inputs.n * 2 }" },
      {
        name: "add",
        runtime: "node",
        with: { n: "${ steps.double.output }" },
        run: "export default ({ n }) => n + 1;",
      },
    ];
    const inputs = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };
    const flow = { metadata: { name: "sum" }, spec: { inputs, steps, output: "${ steps.add.output }" } };
    await cluster.apply(namespace, { ...kinds.flow, plural: undefined, ...flow });
    const run = { metadata: { name: "sum-of-20" }, spec: { flow: "sum", inputs: { n: 20 } } };
    await cluster.apply(namespace, { ...kinds.flowRun, plural: undefined, ...run });
    const { status } = await cluster.untilObject("it ends", kinds.flowRun, namespace, "sum-of-20", hasEnded);
    expect(status).toMatchObject({ state: "Succeeded", output: 41, progress: "2/2" });
    const columns = await cluster.kubectl("get", "flowrun", "sum-of-20", "--namespace", namespace);
    expect(columns).toMatch(/STATUS +PROGRESS +DURATION +AGE\nsum-of-20 +Succeeded +2\/2/);
  });
});
