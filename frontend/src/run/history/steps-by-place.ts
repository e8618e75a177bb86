import type { StepStatus } from "@flowrunner/engine";

/** How many steps that stand at one place of a flow are how far. */
export type StatusCounts = { readonly [status in StepStatus]?: number };

const noCounts: StatusCounts = {};

/** What has a status now; undefined: it has not started, or is to start again. */
type Standing = StepStatus | undefined;

/** The steps of a run by their place in the flow's text: `batch[].resize` is that of the step of every item. */
export class StepsByPlace {
  readonly #places = new Map<string, Place>();

  /** How many of a place's steps are how far. The same object until they change. */
  countsOf(id: string): StatusCounts {
    return this.#places.get(id)?.counts ?? noCounts;
  }

  /** Of several steps the one that says most: the first that failed, else the newest. */
  pathAt(id: string): string | undefined {
    return this.#places.get(id)?.foremost;
  }

  /** Takes note of what has become of a step. */
  change(id: string, path: string, before: Standing, after: Standing): void {
    if (before === after) return;
    const place = this.#places.get(id) ?? new Place();
    this.#places.set(id, place);
    place.change(path, before, after);
  }
}

class Place {
  counts = noCounts;
  readonly #started = new Set<string>();
  readonly #failed = new Set<string>();
  #newest: string | undefined;

  get foremost(): string | undefined {
    const [failed] = this.#failed;
    return failed ?? this.#newest;
  }

  change(path: string, before: Standing, after: Standing): void {
    this.#count(before, -1);
    this.#count(after, 1);
    if (before === "failed") this.#failed.delete(path);
    if (after === "failed") this.#failed.add(path);
    if (before === undefined) this.#begin(path);
    if (after === undefined) this.#forget(path);
  }

  #begin(path: string): void {
    this.#started.add(path);
    this.#newest = path;
  }

  /** Only a retry has steps start again: then the others may be looked through. */
  #forget(path: string): void {
    this.#started.delete(path);
    if (this.#newest === path) this.#newest = [...this.#started].at(-1);
  }

  #count(status: Standing, change: 1 | -1): void {
    if (status) this.counts = { ...this.counts, [status]: (this.counts[status] ?? 0) + change };
  }
}
