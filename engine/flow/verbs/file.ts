import type { FileStep } from "../generated/types.js";
import type { RuntimeName } from "../plan.js";
import { codeScopes, codeTexts, compileCode } from "./code.js";
import type { VerbDefinition } from "./verb-definition.js";

const runtimeOfEnding: { readonly [ending: string]: RuntimeName } = {
  js: "node",
  mjs: "node",
  py: "python",
  sh: "bash",
};

/** The runtime that a file's ending tells; null when it tells none. */
export function runtimeOfFile(file: string): RuntimeName | null {
  const ending = /\.([a-z]+)$/.exec(file)?.[1];
  return (ending && runtimeOfEnding[ending]) || null;
}

export const file: VerbDefinition<FileStep> = {
  shape: "code",
  texts: codeTexts,
  scopes: codeScopes,
  compile: (step, outline, compiler) =>
    compileCode(
      step,
      outline,
      {
        verb: "file",
        runtime: step.runtime ?? runtimeOfFile(step.file)!,
        source: { file: step.file },
        files: step.files === "write" ? "write" : "read",
      },
      compiler,
    ),
};
