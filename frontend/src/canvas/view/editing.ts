/** What can be done to a flow on its canvas; without a word of the pointer that does it. */
export interface CanvasEditing {
  /** Why a step cannot wait for another one; null: it can. */
  refusal(from: string, to: string): string | null;
  connect(from: string, to: string): void;
}
