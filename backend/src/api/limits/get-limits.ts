import { z } from "zod";
import { defineRoute } from "../route.js";

const limitShape = z
  .strictObject({
    name: z.string(),
    value: z.int(),
    unit: z.enum(["bytes", "count", "ms", "perMinute"]),
    about: z.string(),
  })
  .meta({ id: "Limit" });

export const getLimits = defineRoute({
  method: "GET",
  path: "/projects/{project}/limits",
  operation: "getLimits",
  tag: "projects",
  summary: "Gives the limits that this server enforces.",
  access: { to: "project", role: "viewer", scope: "projects:read" },
  answers: { 200: { description: "The limits.", schema: z.strictObject({ items: z.array(limitShape) }) } },
  async handle(_request, { limits }) {
    return { status: 200, json: { items: limits } };
  },
});
