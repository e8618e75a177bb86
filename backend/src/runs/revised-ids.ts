/** How many ids are remembered. A launcher that was away for longer finds its workers' tokens refused. */
const keptIds = 10_000;

/** Ids in the order of their revisions. */
export class RevisedIds {
  #entries: { readonly revision: number; readonly id: string }[] = [];

  add(revision: number, ids: readonly string[]): void {
    for (const id of ids) this.#entries.push({ revision, id });
    if (this.#entries.length > 2 * keptIds) this.#entries = this.#entries.slice(-keptIds);
  }

  since(revision: number): readonly string[] {
    const first = this.#entries.findIndex((entry) => entry.revision > revision);
    return first < 0 ? [] : this.#entries.slice(first).map(({ id }) => id);
  }
}
