import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createContext, type Context } from "../../../backend/src/context.js";
import { openKubernetesIdentities } from "../../../backend/src/cluster/kubernetes-identities.js";
import { dataSigningKey, SignedDataTokens } from "../../../backend/src/data/signed-data-tokens.js";
import { InternalCallers } from "../../../backend/src/internal-api/callers.js";
import { openInternalListener } from "../../../backend/src/internal-api/listener.js";
import { Polls } from "../../../backend/src/polls.js";
import { internalRoutes } from "../../../backend/src/internal-api/registry.js";
import type { InternalServices } from "../../../backend/src/internal-api/services.js";
import { silentLog } from "../../../backend/src/log.js";
import { Opened } from "../../../backend/src/opened.js";
import { openRunnerListener } from "../../../backend/src/runner-api/listener.js";
import { runnerRoutes } from "../../../backend/src/runner-api/registry.js";
import { noReplicas } from "../../../backend/src/runs/replicas.js";
import { standardLimits, standardPeriods } from "../../../backend/src/settings.js";
import { PostgresStore } from "../../../backend/src/store/postgres/postgres-store.js";
import { addCollection } from "../../../backend/src/testing/data-world.js";
import type { ScriptedKubernetes } from "../../../backend/src/testing/kubernetes/scripted-kubernetes.js";
import { ManualClock } from "../../../backend/src/testing/manual-clock.js";
import { codeStep, planOf } from "../../../backend/src/testing/plans.js";
import type { KeptDatabase } from "../../../backend/src/testing/postgres/kept-database.js";
import { poolAudience } from "../../../runners/protocol/index.js";
import { declaredCollection, type IdentityScene, type PlayedPod } from "../../identities/identity-scene.js";
import { PlayedAgent } from "../../identities/played-agent.js";
import { refusals } from "../../identities/refusals.js";

/** What a case needs that is made once, outside of what bugs are planted in. */
export interface Outside {
  readonly kept: KeptDatabase;
  readonly kubernetes: ScriptedKubernetes;
}

/** A scene with what only a server in this process lets a case do. */
interface ServerScene extends IdentityScene, Outside {
  readonly store: PostgresStore;
  readonly clock: ManualClock;
}

const projects = { own: "shop", other: "bank" } as const;

/** What a cluster cannot be brought to in a test, by name. */
const ofThisProcess: readonly (readonly [name: string, run: (scene: ServerScene) => Promise<void>])[] = [
  [
    "a token claims whose time is over",
    async (scene) => {
      const pool = await scene.queue();
      const token = scene.kubernetes.podToken(pool, { expiresAt: scene.clock.now() - 1_000 });
      assert.equal((await new PlayedAgent(scene).claim(token)).status, 401);
    },
  ],
  [
    "a pod is believed for more than a minute after it is gone",
    async (scene) => {
      const agent = new PlayedAgent(scene);
      const { workerToken } = await agent.claimed();
      scene.kubernetes.revoke(workerToken);
      await scene.clock.advance(60_000);
      assert.equal((await agent.claim(workerToken)).status, 401);
    },
  ],
  [
    "a pod claims whose namespace is detached",
    async (scene) => {
      const token = scene.kubernetes.podToken(await scene.queue());
      await scene.store.withTransaction({ project: projects.own }, (tx) =>
        tx.namespaces.detach(projects.own),
      );
      assert.equal((await new PlayedAgent(scene).claim(token)).status, 401);
    },
  ],
  [
    "a pod claims that was drained",
    async (scene) => {
      const pool = await scene.queue();
      const pod = await scene.pod();
      const retired = { uids: [pod.uid], namespace: pod.namespace, pool, as: "drained" } as const;
      await scene.store.withTransaction({ project: projects.own }, (tx) => tx.podWorkers.retire(retired));
      const token = await scene.token(pod, poolAudience(scene.install, pool));
      assert.equal((await new PlayedAgent(scene).claim(token)).status, 410);
    },
  ],
];

/** The cases by name: those of a cluster, and those of this process. */
export const cases: ReadonlyMap<string, (outside: Outside) => Promise<void>> = new Map(
  [...refusals, ...ofThisProcess].map(([name, run]) => [name, (outside) => inScene(outside, run)]),
);

async function inScene(outside: Outside, run: (scene: ServerScene) => Promise<void>): Promise<void> {
  const clock = new ManualClock(Date.now());
  await outside.kept.emptyStore(clock);
  const store = new PostgresStore(outside.kept.database);
  for (const name of Object.values(projects))
    await store.withTransaction({ project: name }, (tx) => tx.namespaces.bind(name, uidOf("function", name)));
  await addCollection(store, declaredCollection, projects.own);
  await using opened = new Opened();
  const server = await openServer(outside.kubernetes, store, clock, opened);
  await run({ ...outside, store, clock, ...playIn(outside.kubernetes, server) });
}

interface Server {
  readonly context: Context;
  readonly urls: { readonly runner: string; readonly internal: string };
}

/** The two listeners that pods and controllers call, and what is behind them. */
async function openServer(
  { options }: ScriptedKubernetes,
  store: PostgresStore,
  clock: ManualClock,
  opened: Opened,
): Promise<Server> {
  const identities = opened.add(await openKubernetesIdentities(options, { store, clock }));
  const [periods, limits, address] = [standardPeriods, standardLimits, { host: "127.0.0.1", port: 0 }];
  const context = createContext({
    ...{ store, clock, log: silentLog, periods, limits, replicas: noReplicas, pods: identities.pods },
    dataTokens: new SignedDataTokens(dataSigningKey(Buffer.alloc(32, 7)), "tested", clock),
    secrets: { get: async () => new Map() },
    filesRootOf: async () => null,
    compile: () => assert.fail("every plan is known"),
  });
  const runner = opened.add(
    await openRunnerListener(runnerRoutes, context.runnerServices, silentLog, address),
  );
  const polls = new Polls(clock, periods.pollMs);
  const callers = new InternalCallers(null, identities.controller);
  const services = { callers, demand: context.demand, polls, limits } as unknown as InternalServices;
  const internal = opened.add(await openInternalListener(internalRoutes, services, silentLog, address));
  opened.onClose(() => polls.close());
  opened.onClose(() => context.closeClaims());
  return { context, urls: { runner: runner.url, internal: internal.url } };
}

function playIn(kubernetes: ScriptedKubernetes, { context, urls }: Server): IdentityScene {
  const tokens = new Map<string, string[]>();
  const data = { collections: { [declaredCollection]: ["read"] }, isTransactional: false } as const;
  return {
    install: kubernetes.options.install,
    async queue() {
      const project = projects.own;
      await context.runs.start({ project, plan: planOf(codeStep("a", { data })), text: "", inputs: {} });
      const { pools } = await context.demand.next(0, new AbortController().signal);
      return pools.find((pool) => pool.project === project)!.pool;
    },
    async pod({ project = "own", account = "function" } = {}) {
      const uid = randomUUID();
      return { namespace: projects[project], name: `pod-${uid}`, uid, serviceAccountName: account };
    },
    async token({ namespace, name, uid, serviceAccountName }, audience, isBound = true) {
      const token = kubernetes.mint({
        ...{ audience, namespace, pod: isBound ? { name, uid } : null, expiresAt: Date.now() + 3_600_000 },
        serviceAccount: { name: serviceAccountName, uid: uidOf(serviceAccountName, namespace) },
      });
      tokens.set(uid, [...(tokens.get(uid) ?? []), token]);
      return token;
    },
    async remove({ uid }: PlayedPod) {
      for (const token of tokens.get(uid) ?? []) kubernetes.revoke(token);
    },
    async call(listener, { method, path, token, body }) {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const sent = method === "GET" ? {} : { body };
      const response = await fetch(`${urls[listener]}${path}`, { method, headers, ...sent });
      const text = await response.text();
      return { status: response.status, body: text === "" ? null : JSON.parse(text) };
    },
  };
}

/** Of a service account: for the functions' it is the one that the double of an API server gives its pods. */
function uidOf(account: string, namespace: string): string {
  return account === "function" ? `uid-of-${namespace}` : `uid-of-${account}-in-${namespace}`;
}
