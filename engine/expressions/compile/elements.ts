import { entriesIn, itemsOf, keysIn } from "../containers.js";
import type { Frame } from "../frame.js";
import { Int, nounOf, type Value } from "../values.js";

/**
 * What a comprehension goes through, bound to its variables one after the other. With one variable: the elements of a
 * list, the keys of a map. With two: index and element, key and member.
 */
export class Elements {
  constructor(
    private readonly frame: Frame,
    private readonly firstSlot: number,
    private readonly isPaired: boolean,
    private readonly values: readonly Value[],
    private readonly keys?: readonly Value[],
  ) {}

  get length(): number {
    return this.values.length;
  }

  bind(at: number): void {
    const { slots } = this.frame;
    if (!this.isPaired) slots[this.firstSlot] = this.values[at]!;
    else {
      slots[this.firstSlot] = this.keyAt(at);
      slots[this.firstSlot + 1] = this.values[at]!;
    }
  }

  valueAt(at: number): Value {
    return this.values[at]!;
  }

  /** The key of a member, the index of an element. */
  keyAt(at: number): Value {
    return this.keys ? this.keys[at]! : new Int(at);
  }
}

/** The elements of a list or map, for one variable or, `isPaired`, two. */
export function elementsIn(frame: Frame, value: Value, firstSlot: number, isPaired: boolean): Elements {
  const items = itemsOf(value) ?? (isPaired ? undefined : keysIn(frame, value));
  if (items) return new Elements(frame, firstSlot, isPaired, items);
  const entries = isPaired ? entriesIn(frame, value) : undefined;
  if (!entries) return frame.fail(`a list or a map is expected here, not ${nounOf(value)}`);
  const [keys, members] = [entries.map(([key]) => key), entries.map(([, member]) => member)];
  return new Elements(frame, firstSlot, isPaired, members, keys);
}
