import type { ChangeSet } from "@codemirror/state";

/** What one undo goes back over. */
export interface HistoryEntry {
  /** What was done, for people: "delete charge". */
  readonly label: string;
  readonly changes: ChangeSet;
  readonly inverted: ChangeSet;
  /** What was selected before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Characters that were typed one after the other are one entry; null: it is nothing that was typed. */
  readonly typing: { readonly place: string; readonly at: number } | null;
}

/** Undo goes back over changes of one text, wherever they came from. */
export interface History {
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

export const emptyHistory: History = { done: [], undone: [] };

const mostEntries = 500;
const pauseMs = 800;

/** Pure: what was undone cannot be done again once something else is. */
export function record({ done }: History, entry: HistoryEntry): History {
  const last = done.at(-1);
  if (last && continues(last, entry))
    return { done: [...done.slice(0, -1), joined(last, entry)], undone: [] };
  return { done: [...done.slice(1 - mostEntries), entry], undone: [] };
}

function continues({ typing: last }: HistoryEntry, { typing }: HistoryEntry): boolean {
  return last !== null && typing !== null && last.place === typing.place && typing.at - last.at < pauseMs;
}

function joined(first: HistoryEntry, second: HistoryEntry): HistoryEntry {
  return {
    ...second,
    before: first.before,
    changes: first.changes.compose(second.changes),
    inverted: second.inverted.compose(first.inverted),
  };
}
