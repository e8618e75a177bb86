import { KubeConfig } from "@kubernetes/client-node";
import type { FunctionRunObject } from "../../controller/src/custom-resource/objects.js";
import { resources } from "../../controller/src/kube/resources.js";
import { Cluster } from "../cluster/harness/cluster.js";
import { projects } from "./cluster/installed.js";
import { metricsIn } from "../cluster/harness/metrics.js";
import { allowNoPods } from "./cluster/no-pods.js";
import { ScriptedAgents } from "./cluster/scripted-agents.js";
import { clusterSite } from "./cluster/site.js";
import { ClientNodeAccess } from "./ctl/client-node-access.js";
import { FunctionRuns, whenEnded } from "./ctl/function-runs.js";
import type { KubeAccess } from "./ctl/kube-access.js";
import { OwnAccess } from "./ctl/own-access.js";
import { reconcileAll } from "./ctl/reconciling.js";
import type { Bench, Benchmark, Claim, Figures } from "./harness/benchmark.js";

/** FunctionRuns that the installed product brings to their ends in a round. */
const many = 5_000;
/** Those of a comparison of controllers alone. */
const some = 200;
/** Scripted agents that wait at a time. */
const agents = 32;
/** A namespace that the installed controller does not watch. What an interrupted run has left in another one keeps its finalizers. */
const bareNamespace = `bench-bare-${crypto.randomUUID().slice(0, 8)}`;
/** How long watches live that nothing happens on, and how often they begin anew in a round. */
const watchMs = 2_000;
const renewals = 2;

/** FunctionRuns on a real API server, without pods. */
export const ctl: Benchmark = {
  name: "ctl",
  measures: `${many} FunctionRuns through API server, controller, backend and scripted agents; ${some} by the controller alone, over client-node's informer`,
  site: clusterSite,
  open,
};

const claims: readonly Claim[] = [
  {
    title: "controller over informer",
    figure: "own",
    over: "informer",
    unit: "runs/s",
    goal: { atLeast: 5 },
  },
  { title: "an idle watch is blind", figure: "own: blind", unit: "ms", goal: { atMost: 1_000 } },
  { title: "an idle informer is blind", figure: "informer: blind", unit: "ms" },
  { title: `${many} through all`, figure: "product", unit: "runs/s" },
  { title: "Kubernetes writes of a run", figure: "product: writes", unit: "writes" },
];

async function open(): Promise<Bench> {
  const cluster = new Cluster();
  const config = new KubeConfig();
  config.loadFromFile(process.env["KUBECONFIG"]!);
  await allowNoPods(cluster, projects.agents);
  await cluster.apply("", { apiVersion: "v1", kind: "Namespace", metadata: { name: bareNamespace } });
  const scripted = await ScriptedAgents.open(cluster);
  const own = await OwnAccess.open(config);
  const served = serve(scripted);
  const bare = new FunctionRuns(cluster, own.kube, bareNamespace);
  const alone = async (name: string, access: KubeAccess): Promise<Figures> => ({
    ...(await reconciled(name, access, bare)),
    ...(await blindness(name, access)),
  });
  return {
    subjects: [
      { name: "own", measure: async () => alone("own", await OwnAccess.open(config)) },
      { name: "informer", measure: () => alone("informer", new ClientNodeAccess(config)) },
      { name: "product", measure: () => product(cluster, own) },
    ],
    claims,
    close: async () => {
      await scripted[Symbol.asyncDispose]();
      await served;
      await own[Symbol.asyncDispose]();
    },
  };
}

async function serve(scripted: ScriptedAgents): Promise<void> {
  const pool = await scripted.poolOf(projects.agents);
  await Promise.all(Array.from({ length: agents }, () => scripted.serve(pool)));
}

async function reconciled(name: string, access: KubeAccess, runs: FunctionRuns): Promise<Figures> {
  await runs.create(some);
  const start = performance.now();
  await reconcileAll(access, bareNamespace, some);
  const seconds = (performance.now() - start) / 1_000;
  await runs.clear();
  return { [name]: some / seconds };
}

/** The longest of some renewals of a watch on which nothing comes. */
async function blindness(name: string, access: KubeAccess): Promise<Figures> {
  await using _access = access;
  const times: number[] = [];
  await new Promise<void>((resolve) => {
    access.watch(resources.flows, bareNamespace, watchMs, (ms) => {
      if (times.push(ms) === renewals) resolve();
    });
  });
  return { [`${name}: blind`]: Math.max(...times) };
}

async function product(cluster: Cluster, own: OwnAccess): Promise<Figures> {
  const objects = own.watch<FunctionRunObject>(resources.functionRuns, projects.agents, 240_000, () => {});
  await objects.synced;
  const runs = new FunctionRuns(cluster, own.kube, projects.agents);
  const isOver = whenEnded(objects, many);
  const before = await writes(cluster);
  const start = performance.now();
  await runs.create(many);
  await isOver;
  const seconds = (performance.now() - start) / 1_000;
  const after = await writes(cluster);
  await runs.clear();
  return { product: many / seconds, "product: writes": (after - before) / many };
}

/** Of FunctionRuns and events about them, but for the creation of the former. */
async function writes(cluster: Cluster): Promise<number> {
  const metrics = metricsIn(await cluster.kubectl("get", "--raw", "/metrics"));
  const of = (resource: string, verb: string): number =>
    metrics.sum("apiserver_request_total", { resource, verb });
  return (
    of("functionruns", "PATCH") + of("functionruns", "PUT") + of("events", "POST") + of("events", "PATCH")
  );
}
