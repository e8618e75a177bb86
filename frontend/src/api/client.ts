import createClient from "openapi-fetch";
import type { components, paths } from "./generated/api.js";

/** What the API's document calls `Name`. */
export type Schemas = components["schemas"];

/** The API of the server that these pages come from; the browser sends the session along. */
export const api = createClient<paths>({ baseUrl: "", headers: { accept: "application/json" } });
