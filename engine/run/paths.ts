/**
 * Paths name what runs: `batch[3].resize` is the step `resize` in the fourth item of `batch`. A scope's path is its
 * container's path and its key; the flow's own scope is the empty path, what belongs to its ending is called `finally` or
 * `onFailure`.
 */
export function scopePath(step: string | null, key: number | string): string {
  if (step === null) return String(key);
  return typeof key === "number" ? `${step}[${key}]` : `${step}.${key}`;
}

export function stepPath(scope: string, name: string): string {
  return scope === "" ? name : `${scope}.${name}`;
}

/** Splits a step's path into the path of its scope and its name. */
export function splitStepPath(path: string): { scope: string; name: string } {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? { scope: "", name: path } : { scope: path.slice(0, dot), name: path.slice(dot + 1) };
}
