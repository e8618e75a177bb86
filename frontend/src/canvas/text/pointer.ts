import { isSeq } from "yaml";
import type { Path, YamlText } from "./yaml-text.js";

/** The names and numbers of a JSON Pointer, by what the document has at each of its places. */
export function pathOf(source: YamlText, pointer: string): Path {
  const path: (string | number)[] = [];
  for (const key of pointer.split("/").slice(1)) {
    const isIndex = isSeq(source.node(path));
    path.push(isIndex ? Number(key) : key.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return path;
}
