import { clipboardKeys, keyMap } from "../frontend/src/canvas/keys/key-map.js";
import { writePart } from "./written-part.js";

/** Writes the keys of the editor into its page, from the map that it obeys. */
export async function generateKeyTable(): Promise<void> {
  const rows = [
    ...keyMap.map(({ combo, label, where }) => rowOf(combo, label, where)),
    ...clipboardKeys.map(({ combo, label }) => rowOf(combo, label, "canvas")),
  ];
  await writePart("docs/editor.md", "keys", ["| Key | | Where |", "|---|---|---|", ...rows].join("\n"));
}

function rowOf(combo: string, label: string, where: string): string {
  return `| \`${combo}\` | ${label} | ${where} |`;
}
