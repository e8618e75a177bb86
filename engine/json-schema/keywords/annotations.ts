import { silentKeyword } from "../keyword.js";
import { anything, flag, list, schema, text } from "../shapes.js";

/** Keywords that inform readers and ask nothing. */
export const annotationKeywords = [
  silentKeyword("title", text),
  silentKeyword("description", text),
  silentKeyword("$comment", text),
  silentKeyword("default", anything),
  silentKeyword("examples", list),
  silentKeyword("deprecated", flag),
  silentKeyword("readOnly", flag),
  silentKeyword("writeOnly", flag),
  silentKeyword("contentEncoding", text),
  silentKeyword("contentMediaType", text),
  silentKeyword("contentSchema", schema),
];
