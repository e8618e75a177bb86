import { z } from "zod";
import { integerText } from "../integers.js";
import type { LogFilter } from "../../runs/run-logs.js";
import { cursorOf, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { logLevel, logLineOf, logLineShape, logStream, runPath } from "./shapes.js";

const query = z.strictObject({
  ...pageQuery,
  limit: pageQuery.limit.describe("Lines a page, about: those that were stored together stay together."),
  step: z
    .string()
    .max(1_000)
    .regex(/^[^\x00-\x1f\x7f-\x9f]+$/)
    .optional()
    .describe("Of this step alone, by its path."),
  attempt: integerText({ min: 0, max: 2_147_483_647 }).optional(),
  level: logLevel.optional().describe("The lowest that is shown."),
  stream: logStream.optional(),
  since: integerText({ min: 0 }).optional().describe("Epoch milliseconds."),
  tail: integerText({ min: 1, max: 1_000 }).optional().describe("The last lines only, on one page."),
});

export const listRunLog = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}/logs",
  operation: "listRunLog",
  tag: "runs",
  summary: "Gives the log of a run, about in the order in which it was stored.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  parameters: runPath,
  query,
  answers: { 200: { description: "A page.", schema: pageOf(logLineShape) } },
  async handle({ standing: { project }, parameters, query: { cursor, limit, tail, ...given } }, { runLogs }) {
    const run = { project, runId: parameters.run };
    const filter = filterOf(given);
    if (tail !== undefined) {
      const lines = await runLogs.tail(run, filter, tail);
      return { status: 200, json: { items: lines.map(logLineOf), nextCursor: null } };
    }
    const [position] = placeOf(cursor, z.tuple([z.int().min(0)])) ?? [0];
    const { lines, next } = await runLogs.page(run, filter, position, limit);
    const nextCursor = next === null ? null : cursorOf([next]);
    return { status: 200, json: { items: lines.map(logLineOf), nextCursor } };
  },
});

function filterOf(given: Omit<z.output<typeof query>, "cursor" | "limit" | "tail">): LogFilter {
  const { step: path = null, attempt = null, level = null, stream = null, since = null } = given;
  return { path, attempt, level, stream, since };
}
