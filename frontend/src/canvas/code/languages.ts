import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { yaml } from "@codemirror/lang-yaml";
import { StreamLanguage } from "@codemirror/language";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import type { Extension } from "@codemirror/state";

/** By the runtime that a step names. */
const byRuntime: { readonly [runtime: string]: () => Extension } = {
  node: () => javascript(),
  python: () => python(),
  bash: () => StreamLanguage.define(shell),
};

export function languageOf(runtime: unknown): Extension {
  return (typeof runtime === "string" && byRuntime[runtime]?.()) || [];
}

export { yaml };
