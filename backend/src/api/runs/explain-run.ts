import { z } from "zod";
import { defineRoute } from "../route.js";
import { runPath, waitingOf, waitingShape } from "./shapes.js";

export const explainRun = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}/why",
  operation: "explainRun",
  tag: "runs",
  summary: "Says what a run waits for that has not ended.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  parameters: runPath,
  answers: {
    200: {
      description: "What each step under way waits for; nothing when the run has ended.",
      schema: z.strictObject({ waiting: z.array(waitingShape) }).meta({ id: "Why" }),
    },
  },
  async handle({ standing: { project }, parameters: { run: runId } }, { runViews }) {
    const waiting = await runViews.why({ project, runId });
    return { status: 200, json: { waiting: waiting.map(waitingOf) } };
  },
});
