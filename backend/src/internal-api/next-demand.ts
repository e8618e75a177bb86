import { internalRoutes, validators, type DemandAnswer, type DemandRequest } from "@flowrunner/protocol";
import { jsonBody } from "../runner-api/bodies.js";
import { defineRoute } from "./route.js";

/** Waits for something that launchers should know. */
export const nextDemand = defineRoute({
  listener: "internal",
  method: "POST",
  path: internalRoutes.demand,
  auth: "launcher",
  body: jsonBody<DemandRequest>(validators.demandRequest, () => 4 * 1024),
  async handle({ body, signal }, { demand, polls, epochs }) {
    if (body.epoch !== undefined) await epochs.refuseStale(body.epoch);
    const { source } = polls;
    const since = body.source === source ? body.sinceRevision : 0;
    const news = await polls.hold(signal, (over) => demand.next(since, over));
    if (!news) return { status: 204 };
    return { status: 200, json: { source, ...news } satisfies Readonly<Record<keyof DemandAnswer, unknown>> };
  },
});
