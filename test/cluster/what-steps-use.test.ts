import { beforeAll, describe, expect, test } from "vitest";
import { Cluster } from "./harness/cluster.js";
import { Flows } from "./harness/flows.js";
import { ProjectApi } from "./harness/project-api.js";
import { projectOf } from "./harness/projects.js";
import { FlowRuns } from "./harness/runs.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const flows = new Flows(cluster, namespace);
const runs = new FlowRuns(cluster, namespace);
const project = new ProjectApi(cluster, namespace);
const secret = "seventeen letters";

beforeAll(async () => {
  await project.call("PUT", "/secrets/KEY", { value: secret });
  const schema = {
    ...{ type: "object", required: ["runtime", "letters"], additionalProperties: false },
    properties: { runtime: { type: "string" }, letters: { type: "integer" } },
  };
  await project.call("PUT", "/collections/seen", { schema });
});

/** Each keeps a record of how long the secret is, by the Data API, which pods speak to over TLS. */
const code = {
  node: `
    export default async (_, ctx) => {
      const letters = ctx.secrets.KEY.length;
      const { id } = await ctx.data.collection("seen").create({ runtime: "node", letters });
      return id;
    };`,
  python: `
    def main(input, ctx):
        letters = len(ctx.secrets["KEY"])
        return ctx.data.collection("seen").create({"runtime": "python", "letters": letters})["id"]`,
  bash: `
    records="$FLOW_DATA_URL/collections/seen/records"
    curl -sf "$records" -H "Authorization: Bearer $FLOW_DATA_TOKEN" -H 'Content-Type: application/json' \\
      -d '{"data": {"runtime": "bash", "letters": '"\${#KEY}"'}}' >"$FLOW_OUTPUT"`,
} as const;

const runtimes = Object.keys(code) as (keyof typeof code)[];

describe("one flow with a step in each runtime", () => {
  test("has a secret and a collection in all of them", async () => {
    const steps = runtimes.map((runtime) => ({
      ...{ name: runtime, runtime, secrets: ["KEY"], data: { collections: { seen: ["create"] } } },
      run: dedented(code[runtime]),
    }));
    await flows.publish("uses", { steps });
    expect(await runs.run("uses", { flow: "uses" })).toMatchObject({ state: "Succeeded", progress: "3/3" });
    const { items } = (await project.read("/collections/seen/records")) as {
      items: { data: object }[];
    };
    expect(items.map(({ data }) => data)).toEqual(
      expect.arrayContaining(runtimes.map((runtime) => ({ runtime, letters: secret.length }))),
    );
    expect(items).toHaveLength(runtimes.length);
  });
});

/** A text without the indentation of its first line. */
function dedented(text: string): string {
  const [, indentation = ""] = /^\n( *)/.exec(text) ?? [];
  return text.replaceAll(`\n${indentation}`, "\n").trim();
}
