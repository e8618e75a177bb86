import { defineRoute } from "../route.js";
import { diagnosticsOf, documentBody, validationShape } from "./shapes.js";

export const validateFlow = defineRoute({
  method: "POST",
  path: "/projects/{project}/flows:validate",
  operation: "validateFlow",
  tag: "flows",
  summary: "Checks a document without publishing it.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  body: documentBody,
  answers: { 200: { description: "What was found, whether it can run or not.", schema: validationShape } },
  async handle({ body: text }, { flows }) {
    const { flow, diagnostics } = await flows.check(text);
    const about = { isValid: flow !== null, name: flow?.name ?? null, hash: flow?.version ?? null };
    return { status: 200, json: { ...about, diagnostics: diagnosticsOf(diagnostics) } };
  },
});
