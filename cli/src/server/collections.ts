import { answerOf } from "./answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type Collection = components["schemas"]["Collection"];

/** By name. */
export async function listCollections(session: Session, most?: number): Promise<Collection[]> {
  const path = { project: await session.project() };
  return itemsOf(
    (query) =>
      answerOf(session.api.GET("/api/v1/projects/{project}/collections", { params: { path, query } })),
    most,
  );
}
