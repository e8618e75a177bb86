import type { Schemas } from "@flowrunner/api";
import { usageProblem } from "../refused.js";
import { answerOf } from "./answers.js";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type Schedule = Schemas["Schedule"];
export type AskedFiring = Schemas["AskedFiring"];

/** `flow`: of this one; undefined: of all. */
export async function schedulesOf(session: Session, flow: string | undefined): Promise<Schedule[]> {
  const path = { project: await session.project() };
  return itemsOf((page) => {
    const query = { ...page, ...(flow !== undefined && { flow }) };
    return answerOf(session.api.GET("/api/v1/projects/{project}/schedules", { params: { path, query } }));
  });
}

/** The path of a schedule that is named as lists name it: `FLOW/NAME`. Throws `Refused`. */
export async function schedulePath(session: Session, reference: string) {
  const [flow, schedule, ...more] = reference.split("/");
  if (!flow || !schedule || more.length > 0)
    throw usageProblem(`${reference}: not a schedule`, "name the flow and its trigger: order-intake/nightly");
  return { project: await session.project(), flow, schedule };
}
