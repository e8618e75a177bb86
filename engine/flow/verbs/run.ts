import type { RunStep } from "../generated/types.js";
import { codeScopes, codeTexts, compileCode } from "./code.js";
import type { VerbDefinition } from "./verb-definition.js";

export const run: VerbDefinition<RunStep> = {
  shape: "code",
  texts: codeTexts,
  scopes: codeScopes,
  compile: (step, outline, compiler) =>
    compileCode(
      step,
      outline,
      { verb: "run", runtime: step.runtime, source: { code: step.run }, files: step.files ?? "none" },
      compiler,
    ),
};
