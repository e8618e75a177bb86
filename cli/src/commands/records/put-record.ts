import { readDocument } from "../../input/read-document.js";
import { usageProblem } from "../../refused.js";
import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

export interface PutRecordOptions {
  readonly ifMatch?: string;
}

export interface RecordName {
  readonly collection: string;
  readonly id: string;
}

/** `flow record put COLLECTION ID FILE`: the whole data of the record. */
export async function putRecord(
  session: Session,
  { collection, id }: RecordName,
  file: string,
  { ifMatch }: PutRecordOptions,
): Promise<void> {
  const data = await readDocument(file, session.terminal.stdin);
  if (typeof data !== "object" || data === null || Array.isArray(data))
    throw usageProblem(`${file} holds no object`, 'a record is an object: {"price": 12}');
  const path = { project: await session.project(), collection, record: id };
  const { etag } = await answerOf(
    session.api.PUT("/api/v1/projects/{project}/collections/{collection}/records/{record}", {
      params: {
        path,
        header: ifMatch === undefined ? {} : { "if-match": `"${ifMatch.replaceAll('"', "")}"` },
      },
      body: { data },
    }),
  );
  session.terminal.print(`record ${id} written (etag ${etag})\n`);
}
