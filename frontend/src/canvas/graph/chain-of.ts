import type { ScopeSketch } from "@flowrunner/engine";

/** The names along the arrows that lead from one step of a scope to another one; null: none do. */
export function chainOf({ steps }: ScopeSketch, from: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const [reached] of cameFrom) {
    if (reached === to) return namesBack(to);
    for (const { path, waits } of steps)
      if (!cameFrom.has(path) && waits.some(({ on }) => on === reached)) cameFrom.set(path, reached);
  }
  return null;

  function namesBack(path: string | null): string[] {
    if (path === null) return [];
    const name = steps.find((step) => step.path === path)?.name ?? path;
    return [...namesBack(cameFrom.get(path) ?? null), name];
  }
}
