/** How deep a value from user code may nest. */
export const maxDepth = 200;

const dangerousKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Visit {
  readonly value: unknown;
  readonly depth: number;
}

/**
 * Why a parsed JSON value may not go on into a run, or null: nested too deep, a key that names a prototype, or a number
 * that would not be the same everywhere. Costs no stack, however deep the value.
 */
export function jsonProblem(root: unknown): string | null {
  const waiting: Visit[] = [{ value: root, depth: 0 }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, depth } = visit;
    const problem = typeof value === "number" ? numberProblem(value) : null;
    if (problem) return problem;
    if (value === null || typeof value !== "object") continue;
    if (depth >= maxDepth) return `it nests deeper than ${maxDepth} levels`;
    const dangerous = Array.isArray(value)
      ? undefined
      : Object.keys(value).find((key) => dangerousKeys.has(key));
    if (dangerous) return `the key "${dangerous}" is not allowed`;
    for (const member of Object.values(value)) waiting.push({ value: member, depth: depth + 1 });
  }
  return null;
}

function numberProblem(value: number): string | null {
  if (!Number.isFinite(value)) return "a number is too large for a double";
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return `the number ${value} is beyond ±2^53: hand it on as text`;
  }
  return null;
}
