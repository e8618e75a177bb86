/** Parts of the language that later versions run; using one is `NotSupportedYet`, not an unknown key. */
export const plannedVerbs: ReadonlySet<string> = new Set(["uses", "flow", "states", "respond"]);

export const plannedStepKeys: ReadonlySet<string> = new Set([
  "lock",
  "cache",
  "circuit",
  "compensate",
  "saga",
]);

export const plannedFlowKeys: ReadonlySet<string> = new Set(["concurrency", "saga", "limits"]);

export const plannedKinds: ReadonlySet<string> = new Set(["Function"]);

/** Roots of expressions, with the part of the language that brings them. */
export const plannedRoots: { readonly [root: string]: string } = {
  input: "`compensate`",
};
