import type { RunRow } from "../port/runs.js";
import { SortedList } from "./sorted-list.js";
import { Table } from "./table.js";

/** Runs, and those that are to wake in the order of their time. */
export class RunTable extends Table<RunRow> {
  readonly waking = new SortedList<RunRow>(
    (a, b) => a.wakeAt! - b.wakeAt! || (a.runId < b.runId ? -1 : a.runId > b.runId ? 1 : 0),
  );

  constructor() {
    super("runs", (before, after) => {
      if (before && before.wakeAt !== null) this.waking.remove(before);
      if (after.wakeAt !== null) this.waking.add(after);
    });
  }
}
