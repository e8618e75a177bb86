import { z } from "zod";
import { etagOf, type Precondition } from "../../flows/flow-service.js";
import { AppError } from "../../errors.js";
import { etagAnswer, etagHeader, expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { diagnosticsOf, documentBody, flowName, flowOf, publishedShape } from "./shapes.js";

const headers = z.object({
  ...ifMatchHeader,
  "if-none-match": z.literal("*").optional().describe("`*`: only if there is no flow of this name."),
});

export const putFlow = defineRoute({
  method: "PUT",
  path: "/projects/{project}/flows/{flow}",
  operation: "putFlow",
  tag: "flows",
  summary: "Publishes a document as a flow's newest version. Content that it has already is no new version.",
  access: { to: "project", role: "editor", scope: "flows:write" },
  parameters: z.object({ project: z.string(), flow: flowName }),
  headers,
  body: documentBody,
  answers: {
    200: {
      description: "The flow that was there, as it now is.",
      schema: publishedShape,
      headers: etagAnswer,
    },
    201: { description: "The new flow.", schema: publishedShape, headers: etagAnswer },
  },
  async handle({ standing: { project, caller }, parameters, headers, body: text }, { flows }) {
    const { flow, change, diagnostics } = await flows.publish({
      ...{ project, text, name: parameters.flow, by: caller },
      precondition: preconditionOf(headers),
    });
    return {
      status: change === "created" ? 201 : 200,
      headers: etagHeader(etagOf(flow)),
      json: { flow: flowOf(flow), change, diagnostics: diagnosticsOf(diagnostics) },
    };
  },
});

function preconditionOf(given: z.output<typeof headers>): Precondition {
  return (present) => {
    if (given["if-none-match"] === "*" && present !== null)
      throw new AppError("PreconditionFailed", "There is a flow of this name.", {
        details: { etag: present },
      });
    const expected = given["if-match"];
    if (expected !== undefined && present === null)
      throw new AppError("PreconditionFailed", "There is no flow of this name any more.");
    if (present !== null) expectEtag(expected, present);
  };
}
