import type { Verb } from "@flowrunner/engine";
import { add } from "../commands/add.js";
import { copiedSteps, pasteSteps } from "../commands/clipboard.js";
import { connectSteps } from "../commands/connect-steps.js";
import { disconnectSteps } from "../commands/disconnect-steps.js";
import { insertStep, slotAfter } from "../commands/insert-step.js";
import { moveStep } from "../commands/move-step.js";
import { addNote, moveNote, nudgeNote, setNote } from "../commands/notes.js";
import type { Command } from "../commands/outcome.js";
import { removeSelected } from "../commands/remove-selected.js";
import { removeSteps } from "../commands/remove-steps.js";
import { renameStep } from "../commands/rename-step.js";
import { removeScope } from "../commands/scopes.js";
import { setField } from "../commands/set-field.js";
import { toggleDisabled } from "../commands/toggle-disabled.js";
import { drawFlow } from "../graph/draw-flow.js";
import { scopesIn, stepsIn } from "../graph/find-step.js";
import type { Point } from "../graph/rectangle.js";
import type { Addable } from "../palette/addable.js";
import { placeNotes } from "../notes/place-notes.js";
import { changesOf } from "../store/flow-draft.js";
import { EditorStore } from "../store/editor-store.js";

/** Does to an editor what people do, by the names of steps; each call gives why it was refused, or null. */
export class EditorDriver {
  readonly store: EditorStore;
  /** The clock that tells one word that is typed from the next. */
  nowMs = 0;

  constructor(text: string) {
    this.store = new EditorStore({ text, etag: "1", version: 1 }, () => this.nowMs);
  }

  get text(): string {
    return this.store.state.text;
  }

  /** The steps by id, in the order of the text. */
  get steps(): readonly string[] {
    return [...stepsIn(this.store.state.root!)].map(({ id }) => id);
  }

  get selected(): readonly string[] {
    return [...stepsIn(this.store.state.root!)]
      .filter(({ path }) => this.store.state.selected.includes(path))
      .map(({ id }) => id);
  }

  get problems(): readonly string[] {
    return this.store.state.flow.sketch.diagnostics.map(({ code }) => code);
  }

  /** What a step waits for, by name. */
  waits(id: string): readonly string[] {
    const steps = [...stepsIn(this.store.state.root!)];
    const step = steps.find((one) => one.id === id)!;
    return step.waits.map(({ on }) => steps.find(({ path }) => path === on)!.name);
  }

  select(...ids: readonly string[]): void {
    this.store.select(ids.map((id) => this.pathOf(id)));
  }

  add(added: Addable): string | null {
    return this.do(add(added, this.store.state.selected.at(-1)));
  }

  /** Adds a step at a place of a scope, which is named by its pointer. */
  addTo(scope: string, index: number, verb: Verb): string | null {
    return this.do(insertStep(verb, { scope, index }));
  }

  removeScope = (path: string) => this.do(removeScope(path));

  /** What the notes say, in the order of the text. */
  get notes(): readonly string[] {
    return this.store.state.notes.map(({ text }) => text);
  }

  /** Where the notes are on the canvas. */
  get notePlaces(): readonly Point[] {
    const { notes, root } = this.store.state;
    return placeNotes(notes, root!, drawFlow(root!)).map(({ x, y }) => ({ x, y }));
  }

  /** Adds a note beside the selected step, and writes it. */
  note(text: string): string | null {
    const refusal = this.do(addNote(this.store.state.selected.at(-1)));
    return refusal ?? this.do(setNote(this.store.state.selected.at(-1)!, "text", text));
  }

  dragNote = (index: number, point: Point) => this.do(moveNote(this.store.state.notes[index]!.path, point));
  nudgeNote = (index: number, by: Point) =>
    this.do(nudgeNote(this.store.state.notes[index]!.path, by), "moves");
  deleteSelected = () => this.do(removeSelected(this.store.state.selected));

  connect = (from: string, to: string) => this.do(connectSteps(this.pathOf(from), this.pathOf(to)));
  disconnect = (from: string, to: string) => this.do(disconnectSteps(this.pathOf(from), this.pathOf(to)));
  remove = (...ids: readonly string[]) => this.do(removeSteps(ids.map((id) => this.pathOf(id))));
  rename = (id: string, name: string) => this.do(renameStep(this.pathOf(id), name));
  disable = (...ids: readonly string[]) => this.do(toggleDisabled(ids.map((id) => this.pathOf(id))));
  set = (id: string, key: string, value: unknown) => this.do(setField(`${this.pathOf(id)}/${key}`, value));

  /** Drags a step to a place of a scope, which is named by its pointer. */
  move(id: string, scope: string, index: number): string | null {
    return this.do(moveStep(this.pathOf(id), { scope, index }));
  }

  copy(...ids: readonly string[]): string {
    const { flow, root } = this.store.state;
    return copiedSteps(
      { source: flow.source!, root: root! },
      ids.map((id) => this.pathOf(id)),
    );
  }

  paste(copied: string): string | null {
    return this.do((flow) => pasteSteps(copied, slotAfter(flow, this.store.state.selected.at(-1)))(flow));
  }

  /** Types into the text, in the place of what stands there. */
  type(there: string, instead: string): void {
    const from = this.text.indexOf(there);
    if (from === -1) throw new Error(`the text has no ${JSON.stringify(there)}`);
    const edit = { from, to: from + there.length, insert: instead };
    this.store.type(changesOf([edit], this.text.length), this);
  }

  /** Nobody has typed for a while. */
  pause(): void {
    this.nowMs += 10_000;
    this.store.settle();
  }

  scopes(): readonly string[] {
    return scopesIn(this.store.state.root!).map(({ path }) => path);
  }

  private do(command: Command, place?: string): string | null {
    const outcome = this.store.do(command, place);
    return outcome.kind === "refused" ? outcome.reason : null;
  }

  private pathOf(id: string): string {
    const step = [...stepsIn(this.store.state.root!)].find((one) => one.id === id);
    if (!step) throw new Error(`there is no step ${id}`);
    return step.path;
  }
}
