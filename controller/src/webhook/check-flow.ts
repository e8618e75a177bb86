import { validateFlow, type Diagnostic, type JsonObject } from "@flowrunner/engine";
import { apiVersion } from "../custom-resource/objects.js";
import { diagnosticText, fieldOf } from "../flow/diagnostic-text.js";
import type { Verdict } from "./verdict.js";

/** What the engine finds in a Flow's spec. Takes as long as the spec makes it. */
export function checkFlow(name: string, spec: unknown): Verdict {
  const document = { apiVersion, kind: "Flow", metadata: { name }, spec };
  return verdictOn(validateFlow(JSON.stringify(document)).diagnostics, (path) => path);
}

/** What the engine finds in a FunctionRun's spec: it is the only step of a flow. */
export function checkFunction(step: JsonObject): Verdict {
  const named = { ...step, name: stepName };
  const document = { apiVersion, kind: "Flow", metadata: { name: "function" }, spec: { steps: [named] } };
  const { diagnostics } = validateFlow(JSON.stringify(document));
  return verdictOn(diagnostics, (path) => path.replace(/^\/spec\/steps\/0/, "/spec"));
}

/** What the only step is called; nobody sees it. */
const stepName = "main";

function verdictOn(diagnostics: readonly Diagnostic[], placeOf: (path: string) => string): Verdict {
  const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, path: placeOf(diagnostic.path) }));
  const of = (severity: Diagnostic["severity"]) =>
    placed.filter((diagnostic) => diagnostic.severity === severity);
  return {
    faults: of("error").map(({ path, code, message, help }) => ({
      field: fieldOf(path),
      code,
      message: `${message} (${code}): ${help}`,
    })),
    warnings: of("warning").map(diagnosticText),
  };
}
