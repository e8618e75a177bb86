import { z } from "zod";
import { integerText } from "./integers.js";
import { AppError } from "../errors.js";

/** The query of a route that gives a list in pages. */
export const pageQuery = {
  limit: integerText({ min: 1, max: 200 }).default(50).describe("Items a page, at most."),
  cursor: z
    .string()
    .max(1_000)
    .optional()
    .describe("`nextCursor` of the page before; left out: the first page."),
};

/** The answer of a route that gives a list in pages. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().describe("Null: there is no more."),
  });
}

/** A place in a list, as text that means nothing to its reader. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Throws `AppError` `InvalidRequest` for a cursor that this list has not given. */
export function placeOf<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new AppError(
      "InvalidRequest",
      "The cursor is none of this list: take `nextCursor` as it was given.",
    );
  }
}

/** The page of rows, of which one more was asked for than it shows. `place`: of a row in the list. */
export function pageAnswer<Row, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  place: (row: Row) => readonly (string | number)[],
): { readonly items: readonly Item[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  return { items: shown.map(itemOf), nextCursor: hasMore ? cursorOf(place(shown.at(-1)!)) : null };
}
