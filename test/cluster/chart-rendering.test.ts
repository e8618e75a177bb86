import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Cluster } from "./harness/cluster.js";
import {
  chart,
  numbersFor,
  objectsOf,
  subjectOf,
  valuesFiles,
  withoutSecrets,
  type Rendered,
  type ValuesSchema,
} from "./harness/chart.js";

const { helm, tryHelm } = new Cluster();
const place = ["--namespace", "flowrunner", "--kube-version", "1.34.4"];

function rendered(values: string, ...more: string[]): Promise<string> {
  return helm("template", "flowrunner", chart, ...place, "--values", `${chart}/ci/${values}`, ...more);
}

describe.each(valuesFiles)("the chart with %s", (values) => {
  test("has nothing that lint finds", async () => {
    await helm("lint", chart, "--strict", "--values", `${chart}/ci/${values}`);
  });

  test("renders as it did", async () => {
    const manifest = await rendered(values, "--set", "crds.install=false");
    const golden = `../../${chart}/golden/${values}`;
    await expect(withoutSecrets(manifest)).toMatchFileSnapshot(golden);
  });
});

/** What the schema leaves to Kubernetes, and has numbers all the same. */
function numbersOfPods(next: () => number): object {
  const resources = { limits: { memory: next() } };
  return { resources, tolerations: [{ operator: "Exists", tolerationSeconds: next() }] };
}

test("a large number is rendered digit by digit, wherever the values have one", async () => {
  const schema = JSON.parse(await readFile(`${chart}/values.schema.json`, "utf8")) as ValuesSchema;
  const numbers: number[] = [];
  const next = (): number => numbers[numbers.push(86_400_000 + numbers.length) - 1]!;
  const { backend, controller, ...others } = numbersFor(schema, next);
  const values = {
    ...others,
    backend: Object.assign({}, backend, numbersOfPods(next)),
    controller: Object.assign({}, controller, numbersOfPods(next)),
  };
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-values-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "values.json"), JSON.stringify(values));
  const manifest = await rendered("test-values.yaml", "--values", join(folder, "values.json"));
  expect(numbers.length, "replicas, pods and settings, and what pods have").toBeGreaterThanOrEqual(10);
  expect(numbers.filter((number) => !manifest.includes(String(number)))).toEqual([]);
});

describe("values that do not fit are refused, and it is said why", () => {
  const rows: { name: string; given: string[]; expect: string }[] = [
    { name: "a name that no value has", given: ["backend.replica=2"], expect: "replica" },
    { name: "no backend at all", given: ["backend.replicas=0"], expect: "minimum" },
    { name: "a project without a namespace", given: ["projects[0].name=a"], expect: "namespace" },
    { name: "a size that is none", given: ["functions.memory=big"], expect: "pattern" },
    { name: "no database", given: [], expect: "postgresql.existingSecret names a Secret" },
    {
      name: "no master key",
      given: ["postgresql.existingSecret=db"],
      expect: "encryption.existingSecret names",
    },
  ];
  test.each(rows)("$name", async ({ given, expect: message }) => {
    const sets = given.flatMap((value) => ["--set", value]);
    const { code, stderr } = await tryHelm(["template", "flowrunner", chart, ...place, ...sets]);
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
  });
});

describe("the page on rights", () => {
  test("lists every right that the chart gives, and no other", async () => {
    const objects = objectsOf(await rendered("test-values.yaml"));
    const given = objects.flatMap((object) => (object.rules ?? []).map((rule) => rowOf(object, rule)));
    const page = await readFile("docs/rbac.md", "utf8");
    const rows = page.split("\n").filter((line) => /^\| (backend|controller) /.test(line));
    const told = rows.map((row) => row.split(" | ").slice(0, 4).join(" | "));
    expect(told.sort()).toEqual([...new Set(given)].sort());
  });
});

function rowOf({ kind, metadata }: Rendered, rule: NonNullable<Rendered["rules"]>[number]): string {
  const isOfProjects = kind === "ClusterRole" && rule.resources.includes("namespaces");
  const who = metadata.name.endsWith("-backend") ? "backend" : "controller";
  const inRelease = metadata.name.endsWith("-leaving") ? "release, while it is uninstalled" : "release";
  const where = kind === "ClusterRole" ? "all" : metadata.namespace ? "project" : inRelease;
  return `| ${who} | ${where} | ${subjectOf(isOfProjects ? { ...rule, resourceNames: ["PROJECTS"] } : rule)} | ${rule.verbs.join(", ")}`;
}
