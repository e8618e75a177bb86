import { answerOf } from "./answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Api } from "./session.js";

export type Project = components["schemas"]["ProjectOfUser"];

/** Every project that the caller works in. */
export function listProjects(api: Api, most?: number): Promise<Project[]> {
  return itemsOf((query) => answerOf(api.GET("/api/v1/projects", { params: { query } })), most);
}
