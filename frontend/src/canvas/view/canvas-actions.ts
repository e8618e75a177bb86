import { connectionRefusal, connectSteps } from "../commands/connect-steps.js";
import { copiedSteps, pasteSteps } from "../commands/clipboard.js";
import { disconnectSteps } from "../commands/disconnect-steps.js";
import { slotAfter } from "../commands/insert-step.js";
import { addNote, moveNote, nudgeNote } from "../commands/notes.js";
import { removeSelected } from "../commands/remove-selected.js";
import { removeScope } from "../commands/scopes.js";
import { toggleDisabled } from "../commands/toggle-disabled.js";
import type { Point } from "../graph/rectangle.js";
import type { EditorStore } from "../store/editor-store.js";

/** What the canvas does to a flow, at what is selected there. */
export class CanvasActions {
  constructor(private readonly store: EditorStore) {}

  connect(from: string, to: string): void {
    this.store.do(connectSteps(from, to));
  }

  /** Why a step cannot wait for another one; null: it can. */
  refusal(from: string, to: string): string | null {
    const { root } = this.store.state;
    return root && connectionRefusal({ root }, from, to);
  }

  /** Says why, where it cannot. */
  explain(from: string, to: string): void {
    const reason = this.refusal(from, to);
    if (reason !== null) this.store.refuse(reason);
  }

  disconnect(from: string, to: string): void {
    this.store.do(disconnectSteps(from, to));
  }

  remove(): void {
    this.store.do(removeSelected(this.store.state.selected));
  }

  removeScope(path: string): void {
    this.store.do(removeScope(path));
  }

  toggleDisabled(): void {
    this.store.do(toggleDisabled(this.store.state.selected));
  }

  /** The selected steps as YAML; null: there is nothing to copy. */
  copy(): string | null {
    const { flow, root, selected } = this.store.state;
    if (!flow.source || !root || selected.length === 0) return null;
    return copiedSteps({ source: flow.source, root }, selected) || null;
  }

  paste(copied: string): void {
    this.store.do((flow) => pasteSteps(copied, slotAfter(flow, this.store.state.selected.at(-1)))(flow));
  }

  duplicate(): void {
    const copied = this.copy();
    if (copied !== null) this.paste(copied);
  }

  addNote(): void {
    this.store.do(addNote(this.store.state.selected.at(-1)));
  }

  moveNote(path: string, point: Point): void {
    this.store.do(moveNote(path, point));
  }

  /** Of several moves one after the other, undo goes back over all. */
  nudgeNote(path: string, by: Point): void {
    this.store.do(nudgeNote(path, by), `${path} moves`);
  }
}
