import type { Json } from "../json.js";
import type { JsonSchema } from "./validate.js";

/** The value with the `default` of each absent property filled in. */
export declare function applyDefaults(schema: JsonSchema, value: Json): Json;
