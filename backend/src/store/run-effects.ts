/**
 * Runs what was to follow a commit. An effect that throws is a bug of this process, and no reason to call what is
 * committed failed: the others run all the same, and the error is raised where nobody waits for the transaction.
 */
export function runEffects(effects: readonly (() => void)[]): void {
  for (const effect of effects) {
    try {
      effect();
    } catch (failure) {
      queueMicrotask(() => {
        throw failure;
      });
    }
  }
}
