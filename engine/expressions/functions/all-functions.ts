import { CODECS } from "./codecs.js";
import { CONVERSIONS } from "./conversions.js";
import type { FunctionDefinition } from "./definition.js";
import { FORMAT_FUNCTIONS } from "./format.js";
import { LIST_FUNCTIONS } from "./lists.js";
import { MAP_FUNCTIONS } from "./maps.js";
import { MATH_FUNCTIONS } from "./math.js";
import { OPTIONAL_FUNCTIONS } from "./optionals.js";
import { PATTERN_FUNCTIONS } from "./patterns.js";
import { TEXT_FUNCTIONS } from "./texts.js";
import { TIME_FUNCTIONS } from "./times.js";

/** Every function of the language by name; macros are elsewhere. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    CONVERSIONS,
    TEXT_FUNCTIONS,
    PATTERN_FUNCTIONS,
    FORMAT_FUNCTIONS,
    LIST_FUNCTIONS,
    MAP_FUNCTIONS,
    MATH_FUNCTIONS,
    TIME_FUNCTIONS,
    OPTIONAL_FUNCTIONS,
    CODECS,
  ].flatMap((table) => Object.entries(table)),
);
