import { answerOf } from "./answers.js";
import type { components, operations } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type Run = components["schemas"]["Run"];
export type RunSummary = components["schemas"]["RunSummary"];
export type RunStatus = components["schemas"]["RunStatus"];
export type Step = components["schemas"]["Step"];

export type RunFilter = Omit<NonNullable<operations["listRuns"]["parameters"]["query"]>, "limit" | "cursor">;

/** A run on a server, as paths have it. */
export interface RunPath {
  readonly project: string;
  readonly run: string;
}

/** Newest first. */
export async function listRuns(session: Session, filter: RunFilter, most: number): Promise<RunSummary[]> {
  const path = { project: await session.project() };
  return itemsOf(
    (page) =>
      answerOf(
        session.api.GET("/api/v1/projects/{project}/runs", {
          params: { path, query: { ...filter, ...page } },
        }),
      ),
    most,
  );
}

export function getRun({ api }: Pick<Session, "api">, path: RunPath): Promise<Run> {
  return answerOf(api.GET("/api/v1/projects/{project}/runs/{run}", { params: { path } }));
}

/** In the order of their start. */
export function listSteps({ api }: Pick<Session, "api">, path: RunPath): Promise<Step[]> {
  return itemsOf((query) =>
    answerOf(api.GET("/api/v1/projects/{project}/runs/{run}/steps", { params: { path, query } })),
  );
}
