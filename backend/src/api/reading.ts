import type { Request } from "express";
import type { z } from "zod";
import { AppError } from "../errors.js";
import { readChunks } from "../http/read-chunks.js";
import { jsonProblem } from "../runs/json-limits.js";
import type { Body, Fields } from "./route.js";

/** Throws `AppError` `InvalidRequest` with each thing that does not fit and where it is. */
export function readFields(schema: Fields, given: unknown, where: string): unknown {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error, where);
}

/** The query with single values as text and repeated ones as lists. */
export function queryOf({ url }: Request): Record<string, string | string[]> {
  const query = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URL(url, "http://here").searchParams) {
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}

export async function readBody(request: Request, body: Body<unknown>): Promise<unknown> {
  switch (body.kind) {
    case "none":
      return null;
    case "stream":
      // Who is refused before the end is to be told so, on the connection that the rest would have come by.
      return request.iterator({ destroyOnReturn: false });
    case "text":
      expectType(request, body.types);
      return textOf(await readChunks(request, body.maxBytes));
    case "json": {
      expectType(request, ["application/json"]);
      return readJson(textOf(await readChunks(request, body.maxBytes)), body.schema);
    }
  }
}

function readJson(text: string, schema: z.ZodType): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What the parser says shows a part of the body, which may be a secret.
    throw new AppError("InvalidRequest", "The body is not JSON.");
  }
  const problem = jsonProblem(value);
  if (problem) throw new AppError("InvalidRequest", `The body is not usable: ${problem}.`);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error, "the body");
}

function expectType(request: Request, types: readonly string[]): void {
  const [type] = (request.headers["content-type"] ?? "").split(";");
  if (types.includes(type!.trim().toLowerCase())) return;
  throw new AppError("UnsupportedMediaType", `Send the body with \`Content-Type: ${types.join("` or `")}\`.`);
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of a body, which may be a secret: no buffer goes on holding it. */
function textOf(chunks: readonly Buffer[]): string {
  const bytes = Buffer.concat(chunks);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new AppError("InvalidRequest", "The body is not UTF-8.");
  } finally {
    for (const buffer of [bytes, ...chunks]) buffer.fill(0);
  }
}

function misfit({ issues }: z.ZodError, where: string): AppError {
  const errors = issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  const [first] = errors;
  const place = first?.path ? `${where}, ${first.path}` : where;
  return new AppError("InvalidRequest", `In ${place}: ${first?.message ?? "invalid"}.`, {
    details: { errors },
  });
}
