import type { JsonObject, ScopeSketch } from "@flowrunner/engine";
import { drawFlow } from "../graph/draw-flow.js";
import { findStep } from "../graph/find-step.js";
import type { Point } from "../graph/rectangle.js";
import { newNote, notesIn, notesPath, noteSizes, type Note } from "../notes/note.js";
import {
  freePlace,
  isKnownByName,
  notePlace,
  placeNotes,
  stepNamed,
  type NotePlace,
  type PlacedNote,
} from "../notes/place-notes.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import type { YamlText } from "../text/yaml-text.js";
import { changed, refused, type Command, type DrawnText } from "./outcome.js";

/** The keys of a note in the order in which people read them. */
const noteKeys = ["text", "color", "size", "near", "right", "down"];

/** A new note beside the flow, as high as the step at a JSON Pointer; without one, at the flow's beginning. */
export function addNote(step: string | undefined): Command {
  return (flow) => {
    const drawn = drawFlow(flow.root);
    const at = freePlace(noteSizes[newNote.size], placedNotes(flow), drawn, step);
    const beside = step === undefined ? undefined : findStep(flow.root, step)?.step;
    const known = beside && isKnownByName(flow.root, beside) ? beside : undefined;
    return noteAdded(flow, notePlace(at, flow.root, drawn, known));
  };
}

/** A new note with its upper left corner at a point of the canvas. */
export function addNoteAt(point: Point): Command {
  return (flow) =>
    noteAdded(flow, notePlace({ ...point, ...noteSizes[newNote.size] }, flow.root, drawFlow(flow.root)));
}

function noteAdded({ source }: DrawnText, { near, right, down }: NotePlace): ReturnType<Command> {
  const value: JsonObject = { text: newNote.text, ...(near !== null && { near }), right, down };
  const held = source.document.getIn(notesPath) as { readonly items?: readonly unknown[] } | undefined;
  const index = held?.items?.length ?? 0;
  const draft = FlowDraft.of(source).with({ kind: "insert", path: notesPath, index, value });
  return changed("add a note", draft, [`/${notesPath.join("/")}/${index}`]);
}

/** What a note says, and how it looks. */
export function setNote(path: string, key: "text" | "color" | "size", value: string): Command {
  return ({ source }) => changed("change a note", withKey(FlowDraft.of(source), path, key, value));
}

/** Puts a note's upper left corner at a point of the canvas. */
export function moveNote(path: string, point: Point): Command {
  return (flow) => {
    const note = noteAt(flow.source, path);
    if (!note) return refused("The note is not there any more.");
    const place = notePlace({ ...point, ...noteSizes[note.size] }, flow.root, drawFlow(flow.root));
    return changed("move a note", withPlace(FlowDraft.of(flow.source), note, place));
  };
}

/** Moves a note by so many pixels; what it goes with stays. */
export function nudgeNote(path: string, by: Point): Command {
  return ({ source }) => {
    const note = noteAt(source, path);
    if (!note) return refused("The note is not there any more.");
    const { near, right, down } = note;
    const place = { near, right: right + by.x, down: down + by.y };
    return changed("move a note", withPlace(FlowDraft.of(source), note, place));
  };
}

/** Takes notes out. */
export function withoutNotes(draft: FlowDraft, paths: readonly string[]): FlowDraft | null {
  const { source } = draft;
  const ui = source.document.getIn(notesPath.slice(0, -1), true) as { readonly items: readonly unknown[] };
  const held = source.document.getIn(notesPath, true) as { readonly items: readonly unknown[] };
  if (held.items.length === paths.length)
    return draft.with({ kind: "remove", path: ui.items.length === 1 ? notesPath.slice(0, -1) : notesPath });
  return paths
    .map((path) => pathOf(source, path))
    .toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
    .reduce<FlowDraft | null>((made, path) => made && made.with({ kind: "remove", path }), draft);
}

/** Notes beside a step that gets another name stay beside it. */
export function notesRenamed(draft: FlowDraft, before: string, after: string): FlowDraft | null {
  return notesIn(draft.source.value)
    .filter(({ near }) => near === before)
    .reduce<FlowDraft | null>((made, { path }) => made && withKey(made, path, "near", after), draft);
}

/** Notes beside steps that go stay where they are. */
export function notesKept(flow: DrawnText, draft: FlowDraft, after: ScopeSketch): FlowDraft | null {
  return placedNotes(flow)
    .filter(({ note: { near } }) => near !== null && stepNamed(flow.root, near) && !stepNamed(after, near))
    .reduce<FlowDraft | null>(
      (made, { note, x, y }) =>
        made && withPlace(made, note, { near: null, right: Math.round(x), down: Math.round(y) }),
      draft,
    );
}

function placedNotes({ root, source }: DrawnText): readonly PlacedNote[] {
  return placeNotes(notesIn(source.value), root, drawFlow(root));
}

function noteAt({ value }: YamlText, path: string): Note | undefined {
  return notesIn(value).find((note) => note.path === path);
}

function withPlace(draft: FlowDraft, note: Note, place: NotePlace): FlowDraft | null {
  return (["near", "right", "down"] as const)
    .filter((key) => note[key] !== place[key])
    .reduce<FlowDraft | null>((made, key) => made && withKey(made, note.path, key, place[key]), draft);
}

/** Null takes the key out. */
function withKey(
  draft: FlowDraft,
  path: string,
  key: string,
  value: string | number | null,
): FlowDraft | null {
  const at = pathOf(draft.source, `${path}/${key}`);
  return draft.with(
    value === null ? { kind: "remove", path: at } : { kind: "set", path: at, value, order: noteKeys },
  );
}
