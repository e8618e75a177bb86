/** Which properties and items of one value have been looked at: what `unevaluatedProperties` and `-Items` leave out. */
export class Seen {
  readonly properties = new Set<string>();
  /** So many items from the first on. */
  itemCount = 0;
  /** Single items, found by `contains`. */
  readonly items = new Set<number>();

  get size(): number {
    return this.properties.size + this.items.size;
  }

  hasItem(index: number): boolean {
    return index < this.itemCount || this.items.has(index);
  }

  addItems(count: number): void {
    this.itemCount = Math.max(this.itemCount, count);
  }

  addAll(other: Seen): void {
    for (const name of other.properties) this.properties.add(name);
    for (const index of other.items) this.items.add(index);
    this.addItems(other.itemCount);
  }
}
