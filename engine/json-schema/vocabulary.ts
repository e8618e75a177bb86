import type { Keyword } from "./keyword.js";
import { annotationKeywords } from "./keywords/annotations.js";
import { listKeywords } from "./keywords/lists.js";
import { logicKeywords } from "./keywords/logic.js";
import { numberKeywords } from "./keywords/numbers.js";
import { objectKeywords } from "./keywords/objects.js";
import { referenceKeywords } from "./keywords/references.js";
import { textKeywords } from "./keywords/texts.js";
import { valueKeywords } from "./keywords/values.js";

/** Every keyword of JSON Schema 2020-12 by its name. */
export const vocabulary: ReadonlyMap<string, Keyword> = new Map(
  [
    ...annotationKeywords,
    ...referenceKeywords,
    ...valueKeywords,
    ...numberKeywords,
    ...textKeywords,
    ...listKeywords,
    ...objectKeywords,
    ...logicKeywords,
  ].map((keyword) => [keyword.name, keyword]),
);
