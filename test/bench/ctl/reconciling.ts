import { keyOf, systemClock } from "@flowrunner/kube";
import type { FunctionRunObject } from "../../../controller/src/custom-resource/objects.js";
import { StatusWriter } from "../../../controller/src/custom-resource/status-writer.js";
import { functionRunKind } from "../../../controller/src/function-run/function-run-kind.js";
import { resources } from "../../../controller/src/kube/resources.js";
import { pinoLog } from "../../../controller/src/log.js";
import { RunIndex } from "../../../controller/src/run-object/run-index.js";
import { RunLooks } from "../../../controller/src/run-object/run-looks.js";
import { RunReconciler } from "../../../controller/src/run-object/run-reconciler.js";
import type { Watched } from "../../../controller/src/runtime/cache.js";
import { Controller } from "../../../controller/src/runtime/controller.js";
import { EventRecorder } from "../../../controller/src/runtime/event-recorder.js";
import { watching } from "../../../controller/src/runtime/source.js";
import { WorkQueue } from "../../../controller/src/runtime/work-queue.js";
import { whenEnded } from "./function-runs.js";
import type { KubeAccess } from "./kube-access.js";
import { PromptBackend } from "./prompt-backend.js";

/** As the leader has. */
const concurrency = 32;
const watchMs = 240_000;

/** Brings all FunctionRuns of a namespace to their ends: the product's reconciler and queue over `access`. */
export async function reconcileAll(access: KubeAccess, namespace: string, count: number): Promise<void> {
  const objects = access.watch<FunctionRunObject>(resources.functionRuns, namespace, watchMs, () => {});
  const controller = controllerOf(access, objects);
  const isOver = whenEnded(objects, count);
  await objects.synced;
  controller.start(new AbortController().signal);
  await isOver;
  await controller.stop();
}

function controllerOf({ kube }: KubeAccess, objects: Watched<FunctionRunObject>): Controller {
  const [clock, log, backend, index] = [systemClock, pinoLog("error"), new PromptBackend(), new RunIndex()];
  const reconciler = new RunReconciler({
    ...{ kind: functionRunKind, objects, kube, backend, index, clock },
    looks: new RunLooks({ backend, clock }),
    namespaces: { isTerminating: () => false },
    statuses: new StatusWriter({ kube, clock }),
    events: new EventRecorder({ kube, clock, log, instance: crypto.randomUUID().slice(0, 8) }),
  });
  const observer = { added() {}, retried() {}, taken() {}, depth() {} };
  const backoff = { firstMs: 200, mostMs: 60_000 };
  return new Controller({
    ...{ name: "function-run", reconciler, concurrency, clock, log },
    sources: [watching(objects, (object) => [keyOf(object)])],
    queue: new WorkQueue({
      clock,
      random: Math.random,
      backoffs: { passing: backoff, lasting: backoff },
      observer,
    }),
    observer: { reconciled() {} },
  });
}
