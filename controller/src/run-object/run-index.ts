import type { Demand } from "@flowrunner/protocol";
import { keyText, type ObjectKey } from "@flowrunner/kube";
import type { Source } from "../runtime/source.js";

interface Feed {
  subscribe(listener: (demand: Pick<Demand, "runs">) => void): void;
}

/** Which objects show which runs, of those that have not ended. Several may show one: they share an idempotency key. */
export class RunIndex {
  readonly #objects = new Map<string, Map<string, ObjectKey>>();
  readonly #runs = new Map<string, string>();

  /** From here on `keysOf` the run has the object's key. */
  bind(key: ObjectKey, run: string): void {
    this.forget(key);
    const objects = this.#objects.get(run) ?? new Map<string, ObjectKey>();
    this.#objects.set(run, objects.set(keyText(key), key));
    this.#runs.set(keyText(key), run);
  }

  forget(key: ObjectKey): void {
    const run = this.#runs.get(keyText(key));
    if (run === undefined) return;
    this.#runs.delete(keyText(key));
    const objects = this.#objects.get(run)!;
    objects.delete(keyText(key));
    if (objects.size === 0) this.#objects.delete(run);
  }

  keysOf(run: string): readonly ObjectKey[] {
    return [...(this.#objects.get(run)?.values() ?? [])];
  }

  /** The keys of the objects whose runs have changed, as the backend tells. */
  changedBy(feed: Feed): Source {
    return {
      isSynced: () => true,
      feed: (add) =>
        feed.subscribe(({ runs }) => {
          for (const run of runs) for (const key of this.keysOf(run)) add(key, "change");
        }),
    };
  }
}
