import { usageProblem } from "../refused.js";
import { answerOf } from "./answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type ListedFlow = components["schemas"]["ListedFlow"];
export type Flow = components["schemas"]["Flow"];
export type FlowVersion = components["schemas"]["FlowVersion"];
export type FlowVersionText = components["schemas"]["FlowVersionText"];

/** The flows of the project by name. */
export async function listFlows(session: Session, most?: number): Promise<ListedFlow[]> {
  const path = { project: await session.project() };
  return itemsOf(
    (query) => answerOf(session.api.GET("/api/v1/projects/{project}/flows", { params: { path, query } })),
    most,
  );
}

export async function getFlow(session: Session, flow: string): Promise<Flow> {
  const path = { project: await session.project(), flow };
  return answerOf(session.api.GET("/api/v1/projects/{project}/flows/{flow}", { params: { path } }));
}

/** Also of a flow that was deleted. */
export async function getFlowVersion(
  session: Session,
  flow: string,
  version: number,
): Promise<FlowVersionText> {
  const path = { project: await session.project(), flow, version };
  return answerOf(
    session.api.GET("/api/v1/projects/{project}/flows/{flow}/versions/{version}", { params: { path } }),
  );
}

/** Newest first. */
export async function listFlowVersions(session: Session, flow: string, most: number): Promise<FlowVersion[]> {
  const path = { project: await session.project(), flow };
  return itemsOf(
    (query) =>
      answerOf(
        session.api.GET("/api/v1/projects/{project}/flows/{flow}/versions", { params: { path, query } }),
      ),
    most,
  );
}

/** The number of a version, as `--version` has it. Throws `Refused`. */
export function readVersion(given: string): number {
  const version = Number(given);
  if (Number.isInteger(version) && version > 0) return version;
  throw usageProblem(
    `--version ${given}: not a version`,
    "versions are numbered from 1: 'flow describe flow NAME'",
  );
}
