import { keyOf, type ObjectKey } from "@flowrunner/kube";
import { controllerOf, type Leading } from "../context.js";
import { FlowReconciler } from "../flow/flow-reconciler.js";
import { flowRunKind } from "../flow-run/flow-run-kind.js";
import { functionRunKind } from "../function-run/function-run-kind.js";
import { RunIndex } from "../run-object/run-index.js";
import type { RunKind } from "../run-object/run-kind.js";
import { RunLooks } from "../run-object/run-looks.js";
import { hasEnded } from "../run-object/plan-run.js";
import { RunReconciler } from "../run-object/run-reconciler.js";
import type { Watched } from "../runtime/cache.js";
import type { Controller } from "../runtime/controller.js";
import { watching, type Source } from "../runtime/source.js";
import { Namespaces } from "./namespaces.js";
import type { FlowObject, FlowRunObject, FunctionRunObject, RunObject } from "./objects.js";
import { poisonIn } from "./poisoned.js";
import { StatusWriter } from "./status-writer.js";

/** Objects of one kind that are looked at at a time: mostly they wait for an answer. */
const concurrency = 32;

/** The controllers of the leader for Flows, FlowRuns and FunctionRuns. */
export function customResourceControllers(leading: Leading): readonly Controller[] {
  const caches = {
    flows: leading.caches.flows as Watched<FlowObject>,
    flowRuns: leading.caches.flowRuns as Watched<FlowRunObject>,
    functionRuns: leading.caches.functionRuns as Watched<FunctionRunObject>,
  };
  const namespaces = new Namespaces(leading.caches.namespaces);
  const parts = { ...leading, namespaces, statuses: new StatusWriter(leading) };
  const flowReconciler = new FlowReconciler({ ...parts, ...caches });
  const flowSources = [
    ...[watching(caches.flows, ownKey), watching(caches.flowRuns, flowOf)],
    namespaces.ending(caches.flows),
  ];
  const flows = controllerOf(leading, {
    ...{ name: "flow", sources: flowSources, reconciler: flowReconciler, concurrency },
    isLasting,
    onFailure: (key, failure) => flowReconciler.tellFailure(key, failure),
  });
  const looks = new RunLooks(leading);
  const runs = <T extends RunObject>(
    name: string,
    kind: RunKind<T>,
    objects: Watched<T>,
    others: readonly Source[] = [],
  ): Controller => {
    const index = new RunIndex();
    const reconciler = new RunReconciler({ ...parts, kind, objects, index, looks });
    const sources = [watching(objects, ownKey), index.changedBy(leading.demand), ...others];
    sources.push(namespaces.ending(objects));
    const onFailure = (key: ObjectKey, failure: unknown): Promise<void> =>
      reconciler.tellFailure(key, failure);
    return controllerOf(leading, { name, sources, reconciler, concurrency, isLasting, onFailure });
  };
  const waiting = watching(caches.flows, (flow) => runsOf(flow, caches.flowRuns));
  return [
    flows,
    runs("flow-run", flowRunKind(caches.flows), caches.flowRuns, [waiting]),
    runs("function-run", functionRunKind, caches.functionRuns),
  ];
}

function isLasting(failure: unknown): boolean {
  return poisonIn(failure) !== null;
}

function ownKey(object: FlowObject | RunObject): readonly ObjectKey[] {
  return [keyOf(object)];
}

/** A FlowRun is its Flow's last run, perhaps. */
function flowOf({ metadata: { namespace = "" }, spec }: FlowRunObject): readonly ObjectKey[] {
  return [{ namespace, name: spec.flow }];
}

/** The FlowRuns that may wait for a Flow. */
function runsOf(
  { metadata: { namespace, name } }: FlowObject,
  runs: Watched<FlowRunObject>,
): readonly ObjectKey[] {
  const own = runs.list(namespace).filter((run) => run.spec.flow === name && !hasEnded(run));
  return own.filter(({ status }) => status?.run === undefined).map(keyOf);
}
