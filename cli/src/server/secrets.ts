import { answerOf } from "./answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type Secret = components["schemas"]["Secret"];

/** By name, without their values. */
export async function listSecrets(session: Session, most?: number): Promise<Secret[]> {
  const path = { project: await session.project() };
  return itemsOf(
    (query) => answerOf(session.api.GET("/api/v1/projects/{project}/secrets", { params: { path, query } })),
    most,
  );
}
