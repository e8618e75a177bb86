import { refusalOf, type Status } from "./kube-error.js";
import { jsonLines, UnreadableLine } from "./json-lines.js";
import type { KubeObject } from "./kube-object.js";
import type { WatchEvent } from "./watcher.js";

const types = new Set<unknown>(["ADDED", "MODIFIED", "DELETED", "BOOKMARK"]);

/** The events of a watch's body. Throws `KubeError` for an ERROR event and `UnreadableLine` for what is no event. */
export async function* watchEvents<T>(body: AsyncIterable<Uint8Array>): AsyncGenerator<WatchEvent<T>, void> {
  for await (const line of jsonLines(body)) yield eventOf<T>(line);
}

function eventOf<T>(line: unknown): WatchEvent<T> {
  const { type, object } = (line ?? {}) as {
    readonly type?: unknown;
    readonly object?: Status & Partial<KubeObject>;
  };
  if (type === "ERROR") throw refusalOf(object?.code ?? 500, object ?? {});
  const isWhole = types.has(type) && typeof object?.metadata?.resourceVersion === "string";
  if (!isWhole) throw new UnreadableLine(`an event of type ${JSON.stringify(type)} without a version`);
  return line as WatchEvent<T>;
}
