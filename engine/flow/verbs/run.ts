import type { RunStep } from "../generated/types.js";
import { codeTexts, compileCode } from "./code.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const run: VerbDefinition<RunStep> = {
  shape: "code",
  texts: codeTexts,
  scopes: noScopes,
  compile: (step, { path }, compiler) =>
    compileCode(
      step,
      path,
      { verb: "run", runtime: step.runtime, source: { code: step.run }, files: step.files ?? "none" },
      compiler,
    ),
};
