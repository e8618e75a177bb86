import { kinds } from "../cluster/harness/cluster.js";
import { Installation } from "./cluster/installation.js";
import { mostPods, projects, warmPods } from "./cluster/installed.js";
import { allowNoPods } from "./cluster/no-pods.js";
import { ScriptedAgents } from "./cluster/scripted-agents.js";
import { clusterSite } from "./cluster/site.js";
import { WarmPool } from "./cluster/warm-pool.js";
import type { Bench, Benchmark, Claim, Figures } from "./harness/benchmark.js";
import { longerThanPooled } from "./start-pod.js";

/** Steps that scripted agents take at once. */
const agents = 300;

/** As many steps at once as pods wait, against a pod made for each; and many more than a node has pods. */
export const startBurst: Benchmark = {
  name: "start.burst",
  measures: `${warmPods} steps at once, to the last one's first instruction, in waiting and in new pods; ${agents} in agents`,
  site: clusterSite,
  open,
};

const claims: readonly Claim[] = [
  { title: "cold over warm, to the last", figure: "cold", over: "warm", unit: "ms", goal: { atLeast: 5 } },
  { title: "warm, to the last", figure: "warm", unit: "ms" },
  { title: "most pods at a time", figure: "pods", unit: "pods", goal: { atMost: mostPods } },
  { title: `${agents} in scripted agents, to the last`, figure: "agents", unit: "ms" },
];

async function open(): Promise<Bench> {
  const inPods = await Installation.open(projects.pods);
  const inAgents = await Installation.open(projects.agents);
  const scripted = await ScriptedAgents.open(inPods.cluster);
  await inPods.publish("warm-burst", burst(warmPods));
  await inPods.publish("cold-burst", burst(warmPods, { timeout: longerThanPooled }));
  await inAgents.publish("agents-burst", burst(agents));
  await allowNoPods(inPods.cluster, projects.agents);
  await inPods.run("warm-burst");
  const [pool] = await Promise.all([firstPool(scripted), inAgents.run("agents-burst")]);
  return {
    subjects: [
      { name: "warm", measure: () => podBurst(inPods, "warm") },
      { name: "cold", measure: () => podBurst(inPods, "cold") },
      { name: "agents", measure: () => agentBurst(inAgents, scripted, pool) },
    ],
    claims,
    derive: ({ "warm: pods": warm, "cold: pods": cold }) => ({ pods: Math.max(warm!, cold!) }),
    close: async () => {
      await scripted[Symbol.asyncDispose]();
      inPods[Symbol.dispose]();
      inAgents[Symbol.dispose]();
    },
  };
}

/** `items` steps at once, each of which says when it begins. */
function burst(items: number, more: object = {}): object {
  const step = { name: "step", runtime: "node", run: "export default () => Date.now();\n", ...more };
  const each = { name: "each", forEach: `\${ range(${items}) }`, maxParallel: items, steps: [step] };
  return { steps: [each], output: "${ steps.each.output }" };
}

async function firstPool(scripted: ScriptedAgents): Promise<string> {
  const pool = await scripted.poolOf(projects.agents);
  await Promise.all(Array.from({ length: agents }, () => scripted.one(pool)));
  return pool;
}

async function podBurst(installation: Installation, kind: "warm" | "cold"): Promise<Figures> {
  const { cluster, namespace } = installation;
  await new WarmPool(installation, warmPods).rests();
  let most = 0;
  let isOver = false;
  const seen = cluster.until("the pods of the burst are gone", kinds.pod, namespace, (pods) => {
    most = Math.max(most, pods.length);
    return isOver && pods.length <= warmPods;
  });
  const { enqueuedAt, output } = await installation.run<readonly number[]>(`${kind}-burst`);
  isOver = true;
  await seen;
  if (most > mostPods) throw new Error(`${most} pods at a time, where ${mostPods} are allowed`);
  return { [kind]: Math.max(...output) - enqueuedAt, [`${kind}: pods`]: most };
}

/** The agents all wait before the steps come. */
async function agentBurst(
  installation: Installation,
  scripted: ScriptedAgents,
  pool: string,
): Promise<Figures> {
  const claimed = Array.from({ length: agents }, () => scripted.one(pool));
  await scripted.wait(pool, agents);
  const { enqueuedAt } = await installation.run("agents-burst");
  return { agents: Math.max(...(await Promise.all(claimed))) - enqueuedAt };
}
