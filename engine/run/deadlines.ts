/** Something that is due at a time. */
export interface Deadline {
  /** Epoch ms. */
  readonly at: number;
  /** The step's path; empty for the run itself. */
  readonly path: string;
}

interface Entry extends Deadline {
  /** Of two that are due at the same time, the one added first comes first. */
  readonly order: number;
}

/** A priority queue of deadlines, earliest first: a binary heap. Ones that no longer hold are left in until they surface. */
export class DeadlineQueue {
  readonly #heap: Entry[] = [];
  #added = 0;

  get earliest(): Deadline | undefined {
    return this.#heap[0];
  }

  add(deadline: Deadline): void {
    const heap = this.#heap;
    const entry: Entry = { ...deadline, order: this.#added++ };
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entry, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  removeEarliest(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
