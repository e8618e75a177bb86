/** What is wrong with a part of an object. */
export interface Fault {
  /** As Kubernetes writes one: `spec.steps[0].name`; empty for the object as a whole. */
  readonly field: string;
  /** For programs, e.g. a diagnostic's code. */
  readonly code: string;
  /** For people: what is wrong, and what to do. */
  readonly message: string;
}

/** What is said of an object that somebody applies: it is refused if there is a fault. */
export interface Verdict {
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}

export const good: Verdict = { faults: [], warnings: [] };
