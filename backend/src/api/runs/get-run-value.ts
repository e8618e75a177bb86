import { z } from "zod";
import { AppError } from "../../errors.js";
import type { ValueOf } from "../../runs/run-views.js";
import { defineRoute } from "../route.js";
import { json, runPath } from "./shapes.js";

const query = z.strictObject({
  of: z
    .enum(["input", "output", "step", "stepInput"])
    .describe("`step`: the output of the step at `path`; `stepInput`: what its code was called with."),
  path: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe("With `of=step` and `of=stepInput`: the step's path, such as `batch[3].resize`."),
});

export const getRunValue = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}/value",
  operation: "getRunValue",
  tag: "runs",
  summary: "Gives a value of a run whole, up to 16 MiB.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  parameters: runPath,
  query,
  answers: {
    200: {
      description: "The value.",
      schema: z.strictObject({ value: json }).meta({ id: "RunValue" }),
    },
  },
  async handle({ standing: { project }, parameters: { run: runId }, query }, { runViews }) {
    const value = await runViews.value({ project, runId }, valueOf(query));
    return { status: 200, json: { value } };
  },
});

function valueOf({ of, path }: z.output<typeof query>): ValueOf {
  if (of === "input" || of === "output") return { of };
  if (path === undefined) throw new AppError("InvalidRequest", `Say which step: \`of=${of}&path=…\`.`);
  return { of, path };
}
