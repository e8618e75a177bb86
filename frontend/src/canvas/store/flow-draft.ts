import { ChangeSet, Text } from "@codemirror/state";
import { changeText, type Change } from "../text/change.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";
import { YamlText } from "../text/yaml-text.js";

/** Changes of a text, one after the other, before they are made. */
export class FlowDraft {
  private constructor(
    readonly source: YamlText,
    /** From the text as it was to that of `source`. */
    readonly changes: ChangeSet,
  ) {}

  static of(source: YamlText): FlowDraft {
    return new FlowDraft(source, ChangeSet.empty(source.text.length));
  }

  /** Null: the change cannot be made in how the text is written. */
  with(change: Change): FlowDraft | null {
    const changed = changeText(this.source, change);
    return changed && new FlowDraft(changed.source, this.#then(changed.edits));
  }

  /** Null: the text would be no YAML any more. */
  withEdits(edits: readonly TextEdit[]): FlowDraft | null {
    const source = YamlText.parse(applyEdits(this.source.text, edits));
    return source && new FlowDraft(source, this.#then(edits));
  }

  #then(edits: readonly TextEdit[]): ChangeSet {
    return this.changes.compose(changesOf(edits, this.source.text.length));
  }
}

export function changesOf(edits: readonly TextEdit[], length: number): ChangeSet {
  return ChangeSet.of(
    edits.map(({ from, to, insert }) => ({ from, to, insert })),
    length,
    "\n",
  );
}

/** As editors keep it: by lines, whatever ends them but a line feed belongs to them. */
export function linesOf(text: string): Text {
  return Text.of(text.split("\n"));
}
