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

/** By the end of a file's name. */
const byEnd: readonly { readonly ends: readonly string[]; readonly language: () => Extension }[] = [
  { ends: [".js", ".mjs", ".cjs", ".json"], language: () => javascript() },
  { ends: [".ts", ".mts"], language: () => javascript({ typescript: true }) },
  { ends: [".py"], language: () => python() },
  { ends: [".sh", ".bash"], language: () => StreamLanguage.define(shell) },
  { ends: [".yaml", ".yml"], language: () => yaml() },
];

export function languageOfFile(name: string): Extension {
  return byEnd.find(({ ends }) => ends.some((end) => name.endsWith(end)))?.language() ?? [];
}

export { yaml };
