/** What a key does in the editor. `Mod` is ⌘ on a Mac, else Ctrl. */
export interface KeyBinding {
  readonly combo: string;
  readonly action: KeyAction;
  /** For people: the sheet of keys is made of these. */
  readonly label: string;
  /** `canvas`: while the canvas has the focus; `page`: outside of fields; `everywhere`: in fields too. */
  readonly where: "canvas" | "page" | "everywhere";
  /** Whether it changes the flow. */
  readonly isEdit?: boolean;
}

export type KeyAction =
  | ("down" | "up" | "left" | "right" | "in" | "out")
  | ("add" | "remove" | "rename" | "disable" | "duplicate" | "selectAll" | "actualSize" | "fit")
  | ("note" | "addNote")
  | ("undo" | "redo" | "save" | "run" | "runStep" | "otherPane" | "sheet");

export const keyMap: readonly KeyBinding[] = [
  { combo: "ArrowDown", action: "down", label: "To a step that waits for this one", where: "canvas" },
  { combo: "ArrowUp", action: "up", label: "To a step that this one waits for", where: "canvas" },
  { combo: "ArrowLeft", action: "left", label: "To the step at the left", where: "canvas" },
  { combo: "ArrowRight", action: "right", label: "To the step at the right", where: "canvas" },
  {
    combo: "Enter",
    action: "in",
    label: "Into a container, or to the form of a step or note",
    where: "canvas",
  },
  { combo: "Escape", action: "out", label: "Out of a container, then nothing is selected", where: "canvas" },
  { combo: "Tab", action: "add", label: "Add a step behind the selected one", where: "canvas", isEdit: true },
  { combo: "Delete", action: "remove", label: "Delete what is selected", where: "canvas", isEdit: true },
  { combo: "Backspace", action: "remove", label: "Delete what is selected", where: "canvas", isEdit: true },
  {
    combo: "F2",
    action: "rename",
    label: "Rename the step, and where it is named",
    where: "canvas",
    isEdit: true,
  },
  {
    combo: "d",
    action: "disable",
    label: "Disable or enable the selected steps",
    where: "canvas",
    isEdit: true,
  },
  {
    combo: "Mod+d",
    action: "duplicate",
    label: "Duplicate the selected steps",
    where: "canvas",
    isEdit: true,
  },
  { combo: "n", action: "note", label: "To the next note, which arrows move then", where: "canvas" },
  { combo: "Shift+n", action: "addNote", label: "Add a note", where: "canvas", isEdit: true },
  { combo: "Mod+a", action: "selectAll", label: "Select all steps", where: "canvas" },
  { combo: "0", action: "actualSize", label: "Show the canvas in its actual size", where: "canvas" },
  { combo: "1", action: "fit", label: "Fit the whole flow into the canvas", where: "canvas" },
  {
    combo: "Mod+z",
    action: "undo",
    label: "Undo, on the canvas and in the text",
    where: "page",
    isEdit: true,
  },
  { combo: "Mod+Shift+z", action: "redo", label: "Redo", where: "page", isEdit: true },
  { combo: "Mod+y", action: "redo", label: "Redo", where: "page", isEdit: true },
  { combo: "Mod+s", action: "save", label: "Save: publish the flow", where: "everywhere", isEdit: true },
  { combo: "Mod+Enter", action: "runStep", label: "Run the selected step by itself", where: "page" },
  { combo: "Mod+Shift+Enter", action: "run", label: "Run the flow as it stands here", where: "everywhere" },
  {
    combo: "F6",
    action: "otherPane",
    label: "From the canvas to what stands beside it, and back",
    where: "everywhere",
  },
  { combo: "?", action: "sheet", label: "Show these keys", where: "page" },
];

/** Keys that browsers give as events of the clipboard. */
export const clipboardKeys = [
  { combo: "Mod+c", label: "Copy the selected steps, as YAML" },
  { combo: "Mod+x", label: "Cut the selected steps" },
  { combo: "Mod+v", label: "Paste steps behind the selected one" },
] as const;

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a pressed key does at one of these places; null: nothing here. */
export function bindingOf(pressed: PressedKey, where: readonly KeyBinding["where"][]): KeyBinding | null {
  if (pressed.altKey) return null;
  return keyMap.find((binding) => where.includes(binding.where) && matches(binding.combo, pressed)) ?? null;
}

function matches(combo: string, { key, ctrlKey, metaKey, shiftKey }: PressedKey): boolean {
  const parts = combo.split("+");
  const wanted = parts.at(-1)!;
  // Which characters need Shift is for the keyboard to say.
  const isSign = wanted.length === 1 && wanted.toLowerCase() === wanted.toUpperCase();
  return (
    key.toLowerCase() === wanted.toLowerCase() &&
    parts.includes("Mod") === (ctrlKey || metaKey) &&
    (isSign || parts.includes("Shift") === shiftKey)
  );
}

/** Whether a key is for what is typed into, or for a control, and not for what is around. */
export function isForControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], button, a") !== null
  );
}
