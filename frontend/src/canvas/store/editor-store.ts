/**
 * The editor of one flow: its text, what is drawn of it, what is selected, and what can be undone.
 *
 * E1 The text is the truth: what is drawn is read from it, and every change, wherever it comes from, is a change of it.
 * E2 Each change is in the history exactly once, with what takes it back; undo and redo themselves are not in it.
 * E3 Commands are asked only about what the text says now.
 */
import { ChangeSet } from "@codemirror/state";
import type { Command, DrawnText, Outcome } from "../commands/outcome.js";
import { isDrawn, type EditorState, type SavedFlow } from "./editor-state.js";
import { changesOf, linesOf } from "./flow-draft.js";
import { emptyHistory, record, type HistoryEntry } from "./history.js";
import { readFlow } from "./read-flow.js";
import { selectedAfter } from "./selected-after.js";

/** What hears of changes of the text; `origin` is what made them. */
export type TextListener = (changes: ChangeSet, origin: unknown) => void;

export class EditorStore {
  #state: EditorState;
  readonly #listeners = new Set<() => void>();
  readonly #textListeners = new Set<TextListener>();
  readonly #drafts = new Set<() => void>();

  constructor(
    saved: SavedFlow,
    private readonly clock: () => number = Date.now,
  ) {
    const flow = readFlow(saved.text);
    const { root } = flow.sketch;
    this.#state = {
      ...{ text: saved.text, flow, root, notes: flow.notes, saved },
      ...{ selected: [], history: emptyHistory, notice: null },
    };
  }

  get state(): EditorState {
    return this.#state;
  }

  /** Hears of every new state; gives what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears of every change of the text; gives what ends that. */
  onText(listener: TextListener): () => void {
    this.#textListeners.add(listener);
    return () => this.#textListeners.delete(listener);
  }

  /** A field holds what is typed until there is a pause; `take` puts it into the text. Gives what ends that. */
  holdDraft(take: () => void): () => void {
    this.#drafts.add(take);
    return () => void this.#drafts.delete(take);
  }

  /** Puts into the text what fields still hold: for who saves or runs it without leaving them. */
  takeDrafts(): void {
    for (const take of [...this.#drafts]) take();
  }

  /** Takes what somebody types into the text; what is drawn follows with `settle`. */
  type(changes: ChangeSet, origin: unknown): void {
    const about = { label: "typing", typing: { place: "text", at: this.clock() } };
    this.#do(about, changes, () => this.#change(changes, origin));
  }

  /** Draws what was typed. */
  settle(): void {
    const { text, flow, root, notes, selected } = this.#state;
    if (flow.text === text) return;
    const read = readFlow(text);
    const drawn = read.sketch.root ? { root: read.sketch.root, notes: read.notes } : { root, notes };
    this.#become({ flow: read, ...drawn, selected: selectedAfter(root, drawn.root, selected) });
  }

  /** Does what can be done; what cannot be leaves its reason as the notice. `place` names the field where it is typed. */
  do(command: Command, place?: string): Outcome {
    this.settle();
    const drawn = this.#drawn(); // E3
    const outcome: Outcome = drawn ? command(drawn) : { kind: "refused", reason: notDrawn };
    if (outcome.kind === "refused") {
      this.refuse(outcome.reason);
      return outcome;
    }
    const { label, draft, select, note } = outcome;
    const about = { label, typing: place === undefined ? null : { place, at: this.clock() } };
    this.#do(about, draft.changes, () => {
      this.#change(draft.changes, this);
      this.settle();
      if (select) this.#become({ selected: select });
    });
    if (note) this.#become({ notice: { kind: "note", text: note } });
    return outcome;
  }

  /** Puts another text in the place of this one, which undo brings back. */
  replace(text: string, label: string): void {
    const changes = changesOf(
      [{ from: 0, to: this.#state.text.length, insert: text }],
      this.#state.text.length,
    );
    this.#do(
      { label, typing: null },
      text === this.#state.text ? ChangeSet.empty(text.length) : changes,
      () => {
        this.#change(changes, this);
        this.settle();
      },
    );
  }

  undo(): void {
    const { done, undone } = this.#state.history;
    const entry = done.at(-1);
    if (!entry) return;
    this.#change(entry.inverted, this);
    this.#become({ history: { done: done.slice(0, -1), undone: [...undone, entry] }, notice: null });
    this.settle();
    this.select(entry.before);
  }

  redo(): void {
    const { done, undone } = this.#state.history;
    const entry = undone.at(-1);
    if (!entry) return;
    this.#change(entry.changes, this);
    this.#become({ history: { done: [...done, entry], undone: undone.slice(0, -1) }, notice: null });
    this.settle();
    this.select(entry.after);
  }

  select(selected: readonly string[]): void {
    this.#become({ selected, notice: null });
  }

  /** Says why something could not be done. */
  refuse(reason: string): void {
    this.#become({ notice: { kind: "refusal", text: reason } });
  }

  dismiss(): void {
    this.#become({ notice: null });
  }

  /** Takes note of what the server has now; what was typed since is still to be saved. */
  markSaved(saved: SavedFlow): void {
    this.#become({ saved });
  }

  #drawn(): DrawnText | null {
    const { flow, root } = this.#state;
    if (!isDrawn(this.#state) || !flow.source || !root) return null;
    return { source: flow.source, root, diagnostics: flow.sketch.diagnostics };
  }

  #do(about: Pick<HistoryEntry, "label" | "typing">, changes: ChangeSet, make: () => void): void {
    if (changes.empty) return;
    const { text, selected: before, history } = this.#state;
    const inverted = changes.invert(linesOf(text));
    make();
    const entry = { ...about, changes, inverted, before, after: this.#state.selected };
    this.#become({ history: record(history, entry), notice: null }); // E2
  }

  #change(changes: ChangeSet, origin: unknown): void {
    this.#become({ text: changes.apply(linesOf(this.#state.text)).toString() }); // E1
    for (const listener of this.#textListeners) listener(changes, origin);
  }

  #become(part: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const notDrawn =
  "The text is no flow at the moment, so the canvas can only be looked at: mend the text first.";
