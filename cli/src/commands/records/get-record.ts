import type { DocumentOptions } from "../../render/formats.js";
import { documentText } from "../../render/listing.js";
import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow record get COLLECTION ID`. */
export async function getRecord(
  session: Session,
  collection: string,
  record: string,
  { output }: DocumentOptions,
): Promise<void> {
  const params = { path: { project: await session.project(), collection, record } };
  const found = await answerOf(
    session.api.GET("/api/v1/projects/{project}/collections/{collection}/records/{record}", { params }),
  );
  session.terminal.print(documentText(found, output));
}
