import type { ScopeSketch, StepSketch } from "@flowrunner/engine";
import type { DrawnFlow } from "../graph/draw-flow.js";
import { stepsIn } from "../graph/find-step.js";
import { absolutePlaces, distance, type Rectangle } from "../graph/rectangle.js";
import { noteSizes, type Note } from "./note.js";

export interface PlacedNote extends Rectangle {
  readonly note: Note;
}

/** Where a note is kept: beside what, and how far from it. */
export type NotePlace = Pick<Note, "near" | "right" | "down">;

const corner = { x: 0, y: 0 };

/** Where notes are on the canvas. Pure. */
export function placeNotes(
  notes: readonly Note[],
  root: ScopeSketch,
  drawn: DrawnFlow,
): readonly PlacedNote[] {
  if (notes.length === 0) return [];
  const places = absolutePlaces(drawn);
  return notes.map((note) => {
    const step = note.near === null ? undefined : stepNamed(root, note.near);
    const { x, y } = (step && places.get(step.path)) ?? corner;
    return { note, x: x + note.right, y: y + note.down, ...noteSizes[note.size] };
  });
}

/** How a note keeps a place of the canvas: beside a step, by default the nearest one. Pure. */
export function notePlace(
  at: Rectangle,
  root: ScopeSketch,
  drawn: DrawnFlow,
  step: StepSketch | undefined = nearestTo(at, root, drawn),
): NotePlace {
  const { x, y } = (step && absolutePlaces(drawn).get(step.path)) ?? corner;
  return { near: step?.name ?? null, right: Math.round(at.x - x), down: Math.round(at.y - y) };
}

function nearestTo(at: Rectangle, root: ScopeSketch, drawn: DrawnFlow): StepSketch | undefined {
  const places = absolutePlaces(drawn);
  const [nearest] = [...stepsIn(root)]
    .filter((step) => isKnownByName(root, step))
    .map((step) => ({ step, away: distance(places.get(step.path)!, at) }))
    .toSorted((a, b) => a.away - b.away);
  return nearest?.step;
}

/** Whether a note can name it. */
export function isKnownByName(root: ScopeSketch, step: StepSketch): boolean {
  return step.name !== "" && stepNamed(root, step.name) === step;
}

/** The first step of a name. */
export function stepNamed(root: ScopeSketch, name: string): StepSketch | undefined {
  return [...stepsIn(root)].find((step) => step.name === name);
}

const gap = 40;

/** Where a new note covers nothing: right of the flow, as high as a step, below the notes that are there. Pure. */
export function freePlace(
  size: Pick<Rectangle, "width" | "height">,
  placed: readonly PlacedNote[],
  drawn: DrawnFlow,
  step: string | undefined,
): Rectangle {
  const places = absolutePlaces(drawn);
  const x = Math.max(0, ...[...places.values()].map((place) => place.x + place.width + gap));
  let at = { x, y: (step === undefined ? undefined : places.get(step)?.y) ?? 0, ...size };
  for (const other of placed.toSorted((a, b) => a.y - b.y))
    if (distance(other, at) === 0) at = { ...at, y: other.y + other.height + gap };
  return at;
}
