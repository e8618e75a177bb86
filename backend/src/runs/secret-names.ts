import type { CodeStep } from "./plan-cache.js";

/** The secrets that a step is given: what its code may read by name, and what its environment refers to. */
export function secretNamesOf({ action }: CodeStep): readonly string[] {
  const inEnvironment = action.env.flatMap((entry) => ("secret" in entry ? [entry.secret] : []));
  return [...new Set([...action.secrets, ...inEnvironment])];
}
