import { answerOf } from "./answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type File = components["schemas"]["File"];

/** What is right in a folder, by name; the empty path is the project's own folder. */
export async function listFolder(session: Session, folder: string, most?: number): Promise<File[]> {
  const path = { project: await session.project() };
  return itemsOf(
    (page) =>
      answerOf(
        session.api.GET("/api/v1/projects/{project}/files", { params: { path, query: { ...page, folder } } }),
      ),
    most,
  );
}

/** A path as people write it, without slashes at its ends: `/scripts/` is `scripts`. */
export function remotePath(given: string): string {
  return given.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
}
