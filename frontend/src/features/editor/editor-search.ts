/** What of an editor's view is in its address. */
export interface EditorSearch {
  /** What stands beside the canvas. Default: the text. */
  readonly side?: "step" | "problems" | "versions";
  /** Of the versions, the one that is looked at. */
  readonly version?: number;
}

const sides = ["step", "problems", "versions"] as const;

export function editorSearch({ side, version }: { side?: unknown; version?: unknown }): EditorSearch {
  const known = sides.find((one) => one === side);
  return {
    ...(known && { side: known }),
    ...(known === "versions" && typeof version === "number" && { version }),
  };
}
