import { isObject, listIn, objectIn } from "../nodes/words.js";
import type { Json } from "@flowrunner/engine";

export const noteColors = ["yellow", "blue", "green", "red", "gray"] as const;

/** How large notes are, in pixels. */
export const noteSizes = {
  small: { width: 180, height: 80 },
  medium: { width: 240, height: 140 },
  large: { width: 340, height: 240 },
} as const;

/** Something that people wrote on the canvas. It stands in the flow's text, and means nothing to the flow. */
export interface Note {
  /** JSON Pointer to it. */
  readonly path: string;
  readonly text: string;
  readonly color: (typeof noteColors)[number];
  readonly size: keyof typeof noteSizes;
  /** The name of the step that it goes with, wherever that is drawn; null: it keeps to the flow's upper left corner. */
  readonly near: string | null;
  /** Of its upper left corner, as seen from that of what it goes with; in pixels. `y` would be read as `true` by some. */
  readonly right: number;
  readonly down: number;
}

/** What a new note has besides its place. */
export const newNote = { text: "", color: "yellow", size: "medium" } as const;

/** In a flow's document. */
export const notesPath = ["spec", "ui", "notes"] as const;

const notesPointer = `/${notesPath.join("/")}`;

export function isNote(pointer: string): boolean {
  return pointer.startsWith(`${notesPointer}/`);
}

/** The notes of a flow's document. The language says nothing of them, so whatever is no note is left out. */
export function notesIn(document: unknown): readonly Note[] {
  const { ui } = objectIn(objectIn(document as Json)["spec"]);
  return listIn(objectIn(ui)["notes"]).flatMap((json, index) =>
    isObject(json) ? [noteOf(json, `${notesPointer}/${index}`)] : [],
  );
}

function noteOf(
  { text, color, size, near, right, down }: { readonly [key: string]: Json },
  path: string,
): Note {
  return {
    path,
    text: typeof text === "string" ? text : newNote.text,
    color: noteColors.find((known) => known === color) ?? newNote.color,
    size: typeof size === "string" && Object.hasOwn(noteSizes, size) ? (size as Note["size"]) : newNote.size,
    near: typeof near === "string" ? near : null,
    right: typeof right === "number" ? right : 0,
    down: typeof down === "number" ? down : 0,
  };
}
