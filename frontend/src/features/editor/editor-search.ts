/** What of an editor's view is in its address. */
export interface EditorSearch {
  /** What stands beside the canvas. Default: the text. */
  readonly side?: (typeof sides)[number];
  /** Of the versions, the one that is looked at. */
  readonly version?: number;
  /** The run that is shown on the canvas. */
  readonly run?: string;
}

const sides = ["step", "try", "problems", "versions", "schedules"] as const;

export function editorSearch({ side, version, run }: Record<string, unknown>): EditorSearch {
  const known = sides.find((one) => one === side);
  return {
    ...(known && { side: known }),
    ...(known === "versions" && typeof version === "number" && { version }),
    ...(typeof run === "string" && run !== "" && { run }),
  };
}
