import { beforeAll, expect, test } from "vitest";
import { Ballast } from "./harness/ballast.js";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const others = new Functions(cluster, projectOf("counters.test.ts"));

const mebi = 2 ** 20;
const run = { runtime: "bash", run: "exit 0" } as const;

beforeAll(() => Promise.all([functions.clear(), others.clear()]));

test("work that the node has no room for gets that of a pod which waits for work of another project", async () => {
  const { pod: used } = await others.run("leaves-one", { ...run, resources: { memory: "640Mi" } });
  const idle = await cluster.until("a pod waits for more", kinds.pod, others.namespace, (pods) =>
    pods.find((pod) => pod.metadata?.name !== used && asksFor(pod, 640) && isReady(pod)),
  );
  await using _ = await Ballast.leaving(cluster, 128 * mebi);
  const ended = await functions.run("needs-room", { ...run, resources: { memory: "512Mi" } });
  expect(ended).toMatchObject({ state: "Succeeded", attempt: 1 });
  const left = await cluster.list(kinds.pod, others.namespace);
  expect(left.map(({ metadata }) => metadata?.uid)).not.toContain(idle.metadata?.uid);
});

function isReady({ metadata, status }: Found): boolean {
  const { conditions = [] } = (status ?? {}) as { conditions?: { type: string; status: string }[] };
  const isLeaving = metadata?.deletionTimestamp !== undefined;
  return !isLeaving && conditions.some(({ type, status }) => type === "Ready" && status === "True");
}

function asksFor({ spec }: Found, mebibytes: number): boolean {
  const { containers } = spec as { containers: { resources?: { requests?: { memory?: string } } }[] };
  return containers.some(({ resources }) => resources?.requests?.memory === String(mebibytes * mebi));
}
