import type { Row } from "../../../../run/history/rows.js";

/** What a key does in the list of steps. */
export interface AfterKey {
  /** Index of the row that is gone to. */
  readonly to?: number;
  readonly toggle?: Row;
  readonly choose?: Row;
}

/** As in any tree (WAI-ARIA): null for a key that means nothing here. `at`: the index where one is; -1: nowhere. */
export function afterKey(key: string, rows: readonly Row[], at: number): AfterKey | null {
  const row = rows[at];
  const last = rows.length - 1;
  switch (key) {
    case "ArrowDown":
      return last < 0 ? null : { to: Math.min(last, at + 1) };
    case "ArrowUp":
      return last < 0 ? null : { to: Math.max(0, at - 1) };
    case "Home":
      return last < 0 ? null : { to: 0 };
    case "End":
      return last < 0 ? null : { to: last };
    case "ArrowRight":
      if (!row || row.isOpen === null) return null;
      return row.isOpen ? { to: at + 1 } : { toggle: row };
    case "ArrowLeft":
      if (!row) return null;
      return row.isOpen ? { toggle: row } : toParent(rows, at);
    case "Enter":
    case " ":
      return row ? { choose: row } : null;
    default:
      return null;
  }
}

function toParent(rows: readonly Row[], at: number): AfterKey | null {
  const { depth } = rows[at]!;
  const parent = rows.findLastIndex((row, index) => index < at && row.depth < depth);
  return parent < 0 ? null : { to: parent };
}
