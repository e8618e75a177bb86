import { beforeAll, expect, test } from "vitest";
import { Ballast } from "./harness/ballast.js";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const others = new Functions(cluster, projectOf("counters.test.ts"));

const mebi = 2 ** 20;
/** For so long a pod in advance is waited for. */
const advanceMs = 45_000;
const mostRuns = 8;
const run = { runtime: "bash", run: "exit 0" } as const;

/** The uids of all projects' pods that are there and not about to go. */
async function podsOfFunctions(): Promise<readonly string[]> {
  const selector = ["--selector", "app.kubernetes.io/name=flowrunner-function"];
  const json = await cluster.kubectl("get", "pods", "--all-namespaces", ...selector, "--output", "json");
  const { items } = JSON.parse(json) as { items: Found[] };
  return items.filter(isStaying).map(({ metadata }) => metadata!.uid!);
}

beforeAll(() => Promise.all([functions.clear(), others.clear()]));

/**
 * Leaves a pod that waits for more work. Where as many pods are there as may be, work gets its own and nothing is made in
 * advance; the room that it leaves may go to another pool. Then it is done again.
 */
async function leaveOneWaiting(): Promise<void> {
  const waits = (pods: readonly Found[]): boolean =>
    pods.some((pod) => asksFor(pod, 640) && isStaying(pod) && isReady(pod));
  for (let runs = 1; ; runs++) {
    const { pod: used } = await others.run(`leaves-one-${runs}`, { ...run, resources: { memory: "640Mi" } });
    await others.podIsGone(used!);
    const left = cluster.until("a pod waits for more", kinds.pod, others.namespace, waits, advanceMs);
    if (runs === mostRuns) await left;
    if (await left.catch(() => false)) return;
  }
}

test("work that the node has no room for gets that of pods which wait for work of other projects", async () => {
  await leaveOneWaiting();
  await using _ = await Ballast.leaving(cluster, 128 * mebi);
  const before = await podsOfFunctions();
  const ended = await functions.run("needs-room", { ...run, resources: { memory: "512Mi" } });
  expect(ended).toMatchObject({ state: "Succeeded", attempt: 1 });
  expect(await podsOfFunctions()).not.toEqual(expect.arrayContaining([...before]));
});

function isStaying({ metadata }: Found): boolean {
  return metadata?.deletionTimestamp === undefined;
}

function isReady({ status }: Found): boolean {
  const { conditions = [] } = (status ?? {}) as { conditions?: { type: string; status: string }[] };
  return conditions.some(({ type, status }) => type === "Ready" && status === "True");
}

function asksFor({ spec }: Found, mebibytes: number): boolean {
  const { containers } = spec as { containers: { resources?: { requests?: { memory?: string } } }[] };
  return containers.some(({ resources }) => resources?.requests?.memory === String(mebibytes * mebi));
}
