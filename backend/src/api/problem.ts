import type { Response } from "express";
import { z } from "zod";
import type { AppError } from "../errors.js";

/** A refusal as RFC 9457 has it. */
export const problemSchema = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string().describe("What programs tell refusals apart by."),
    detail: z.string().describe("What was wrong, and what to do."),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: "Problem", description: "Why a request was refused." });

/** What the backend itself got wrong is not told. */
export function problemOf({
  code,
  status,
  title,
  message,
  details,
}: AppError): z.input<typeof problemSchema> {
  const hasDetails = status < 500 && Object.keys(details).length > 0;
  return {
    type: "about:blank",
    title,
    status,
    code,
    detail: status >= 500 ? title : message,
    ...(hasDetails && { details }),
  };
}

export function writeProblem(response: Response, refusal: AppError): void {
  const { status, details } = refusal;
  const { retryAfterSeconds, allowed } = details;
  if (typeof retryAfterSeconds === "number") response.setHeader("retry-after", retryAfterSeconds);
  if (Array.isArray(allowed)) response.setHeader("allow", allowed.join(", "));
  response
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify(problemOf(refusal)));
}
