import { changeText } from "./change.js";
import { YamlText } from "./yaml-text.js";

/** The text of a flow as that of one of another name; null: it is written in a way that has no place for it. */
export function renamedFlow(text: string, name: string): string | null {
  const source = YamlText.parse(text);
  const renamed = source && changeText(source, { kind: "set", path: ["metadata", "name"], value: name });
  return renamed && renamed.source.text;
}
