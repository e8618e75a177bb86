import type { BreakStep } from "../generated/types.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const breakVerb: VerbDefinition<BreakStep> = {
  shape: "end",
  texts: () => [],
  scopes: noScopes,
  compile: () => ({ verb: "break" }),
};
