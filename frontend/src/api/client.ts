import type { paths } from "@flowrunner/api";
import createClient from "openapi-fetch";

/** The API of the server that these pages come from; the browser sends the session along. */
export const api = createClient<paths>({ baseUrl: "", headers: { accept: "application/json" } });
