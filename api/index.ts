import type { components } from "./generated/api.js";

export type { components, operations, paths } from "./generated/api.js";
export type * from "./live-messages.js";

/** What the API's document calls `Name`. */
export type Schemas = components["schemas"];
