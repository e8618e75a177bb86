import { z } from "zod";
import { AppError } from "../errors.js";

/** An entity tag as RFC 9110 writes it; weak ones are taken as strong. */
const entityTag = z
  .string()
  .regex(/^(\*|(W\/)?"[\x21\x23-\x7e]*")$/, "an entity tag, as the header `ETag` gave it, or *")
  .transform((text) => text.replace(/^W\//, "").replaceAll('"', ""));

/** Headers of a route that writes only what its caller has seen. `if-match: *`: whatever is there. */
export const ifMatchHeader = { "if-match": entityTag.optional().describe("Only if this is its `ETag`.") };

/** Headers of a route that answers 304 to whoever has seen it. */
export const ifNoneMatchHeader = {
  "if-none-match": entityTag.optional().describe("Not if this is its `ETag`."),
};

export function etagHeader(etag: string): { readonly etag: string } {
  return { etag: `"${etag}"` };
}

export const etagAnswer = z.object({ etag: z.string() });

/** Throws `AppError` `PreconditionFailed` when `expected` names another state than `present`. */
export function expectEtag(expected: string | undefined, present: string): void {
  if (expected === undefined || expected === "*" || expected === present) return;
  throw new AppError("PreconditionFailed", "It was changed since you read it: read it again, then write.", {
    details: { etag: present },
  });
}
