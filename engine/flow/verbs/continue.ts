import type { ContinueStep } from "../generated/types.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const continueVerb: VerbDefinition<ContinueStep> = {
  shape: "end",
  texts: () => [],
  scopes: noScopes,
  compile: () => ({ verb: "continue" }),
};
