import { KubeError, pause, systemClock, type KubeWatcher, type KubeClient } from "@flowrunner/kube";
import { exitCodeOf, type Run, type RunObject } from "./run-object.js";

/** An API server that does not answer for longer than this is not waited for. */
const patienceMs = 120_000;
const restMs = 1_000;
/** The server ends a watch by then, and the next one begins. */
const watchMs = 240_000;

/**
 * A run's object as it is, and whenever it has changed, up to its end. It ends before that when the object is gone, or
 * `signal` aborts. Throws `KubeError` for what the API server refuses, or when it is away for two minutes.
 */
export async function* followObject(
  kube: Pick<KubeClient, "get"> & KubeWatcher,
  { kind: { resource }, object: { metadata } }: Run,
  signal: AbortSignal,
): AsyncGenerator<RunObject, void> {
  const key = { namespace: metadata.namespace ?? "", name: metadata.name };
  for (let heardAt = systemClock.elapsed(); !signal.aborted;) {
    try {
      const present = await kube.get<RunObject>(resource, key);
      if (!present || present.metadata.uid !== metadata.uid) return;
      heardAt = systemClock.elapsed();
      yield present;
      if (exitCodeOf(present) !== null) return;
      for await (const object of changes(kube, present, { resource, ...key }, signal)) {
        heardAt = systemClock.elapsed();
        yield object;
        if (exitCodeOf(object) !== null) return;
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (isRefusal(failure) || systemClock.elapsed() - heardAt > patienceMs) throw failure;
    }
    await pause(systemClock, restMs, signal);
  }
}

/** Until the watch ends, or the object is gone. */
async function* changes(
  kube: KubeWatcher,
  { metadata: { resourceVersion } }: RunObject,
  { resource, namespace, name }: { resource: Run["kind"]["resource"]; namespace: string; name: string },
  signal: AbortSignal,
): AsyncGenerator<RunObject, void> {
  const selection = { fieldSelector: `metadata.name=${name}` };
  const request = { resource, namespace, selection, resourceVersion, timeoutMs: watchMs };
  const { events } = await kube.watch<RunObject>(request, signal, () => undefined);
  for await (const event of events) {
    if (event.type === "DELETED") return;
    if (event.type !== "BOOKMARK") yield event.object;
  }
}

/** 410: the version is too old, and a newer one is asked for. */
function isRefusal(failure: unknown): boolean {
  return (
    failure instanceof KubeError && failure.status >= 400 && failure.status < 500 && failure.status !== 410
  );
}
