/** Parts of the language that later versions run; using one is `NotSupportedYet`, not an unknown key. */
export const plannedVerbs: ReadonlySet<string> = new Set(["uses", "flow", "states", "respond"]);

export const plannedStepKeys: ReadonlySet<string> = new Set(["lock", "cache", "circuit"]);

export const plannedFlowKeys: ReadonlySet<string> = new Set(["concurrency", "limits"]);

export const plannedKinds: ReadonlySet<string> = new Set(["Function"]);
