import { connectionRefusal, connectSteps } from "../commands/connect-steps.js";
import { copiedSteps, pasteSteps } from "../commands/clipboard.js";
import { disconnectSteps } from "../commands/disconnect-steps.js";
import { slotAfter } from "../commands/insert-step.js";
import { removeSteps } from "../commands/remove-steps.js";
import { toggleDisabled } from "../commands/toggle-disabled.js";
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
    this.store.do(removeSteps(this.store.state.selected));
  }

  toggleDisabled(): void {
    this.store.do(toggleDisabled(this.store.state.selected));
  }

  /** The selected steps as YAML; null: there is nothing to copy. */
  copy(): string | null {
    const { flow, root, selected } = this.store.state;
    if (!flow.source || !root || selected.length === 0) return null;
    return copiedSteps({ source: flow.source, root }, selected);
  }

  paste(copied: string): void {
    this.store.do((flow) => pasteSteps(copied, slotAfter(flow, this.store.state.selected.at(-1)))(flow));
  }

  duplicate(): void {
    const copied = this.copy();
    if (copied !== null) this.paste(copied);
  }
}
