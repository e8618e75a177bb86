import { z } from "zod";
import { defineRoute } from "../route.js";

export const getOpenApi = defineRoute({
  method: "GET",
  path: "/openapi.json",
  operation: "getOpenApi",
  tag: "meta",
  summary: "This API as an OpenAPI 3.1 document.",
  access: { to: "anyone" },
  answers: { 200: { description: "The document.", schema: z.record(z.string(), z.unknown()) } },
  async handle(_request, { openApi }) {
    return { status: 200, json: openApi };
  },
});
