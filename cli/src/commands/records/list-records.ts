import { pointerTo, readComparison } from "../../input/comparison.js";
import { readLimit } from "../../input/limit.js";
import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { answerOf } from "../../server/answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "../../server/pages.js";
import type { Session } from "../../server/session.js";

export interface ListRecordsOptions extends ListOptions {
  readonly filter?: readonly string[];
  readonly sort?: string;
  readonly limit: string;
}

type Record = components["schemas"]["Record"];

/** `flow record list COLLECTION`. */
export async function listRecords(
  session: Session,
  collection: string,
  { filter = [], sort, limit, output }: ListRecordsOptions,
): Promise<void> {
  const { api, clock, terminal } = session;
  const params = { path: { project: await session.project(), collection } };
  const query = {
    ...(filter.length > 0 && { filter: { and: filter.map(readComparison) } }),
    ...(sort !== undefined && { sort: readSort(sort) }),
  };
  const records = await itemsOf(
    (page) =>
      answerOf(
        api.POST("/api/v1/projects/{project}/collections/{collection}/records:query", {
          params,
          body: { ...query, ...page },
        }),
      ),
    readLimit(limit),
  );
  printList(records, listing(clock.now()), output, terminal);
}

/** `price`, or `-price` for the largest first. */
function readSort(given: string): { path: string; order: "asc" | "desc" } {
  const isDescending = given.startsWith("-");
  return { path: pointerTo(isDescending ? given.slice(1) : given), order: isDescending ? "desc" : "asc" };
}

function listing(now: number): Listing<Record> {
  return {
    kind: "records",
    columns: [
      { title: "ID", text: ({ id }) => id },
      { title: "DATA", shrinks: true, text: ({ data }) => JSON.stringify(data) },
      { title: "CHANGED", text: ({ updatedAt }) => age(updatedAt, now) },
      { title: "ETAG", isWide: true, text: ({ etag }) => etag },
      { title: "AGE", isWide: true, text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ id }) => id,
  };
}
