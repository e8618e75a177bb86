/** Roots that every expression may name. */
export const commonRoots: readonly string[] = ["inputs", "config", "steps", "vars", "run", "trigger", "now"];

/** Roots that exist at some places only, and where. */
export const placedRoots: { readonly [root: string]: string } = {
  input: "it is seen by `compensate` only",
  result: "it is seen by the `output` of a step and by `compensate` only",
  error:
    "it is seen by `catch`, `onFailure`, `retry.if` and `onError.output` only; elsewhere read `steps.NAME.error`",
  attempt: "it is seen by `retry.if` only; elsewhere read `steps.NAME.attempts`",
  event: "it is seen by `waitFor.match` only",
  joined: "it is seen by steps whose `needs` say `any` or `atLeast`",
  index: "it is seen inside loops only",
  last: "it is seen by the condition of `while` and `repeat` only",
};

export const rootNames: ReadonlySet<string> = new Set([...commonRoots, ...Object.keys(placedRoots)]);

/** What the roots with fixed members have. */
export const membersOfRoots: { readonly [root: string]: readonly string[] } = {
  run: ["id", "flow", "version", "startedAt", "attempt"],
};

/** Of a schedule's; other kinds have others. */
export const membersOfTrigger: readonly string[] = ["kind", "name", "scheduledAt"];

export const membersOfSteps: readonly string[] = ["output", "error", "status", "attempts", "limitReached"];
