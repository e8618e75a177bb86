/** What stands behind the name of a step that ran after its run's first retry: ` #1`; nothing before any. */
export function generationMark(generation: number): string {
  return generation > 0 ? ` #${generation}` : "";
}
