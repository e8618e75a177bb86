import type { DocumentOptions } from "../../render/formats.js";
import { documentText } from "../../render/listing.js";
import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow collection get NAME`. */
export async function getCollection(
  session: Session,
  name: string,
  { output }: DocumentOptions,
): Promise<void> {
  const params = { path: { project: await session.project(), collection: name } };
  const collection = await answerOf(
    session.api.GET("/api/v1/projects/{project}/collections/{collection}", { params }),
  );
  session.terminal.print(documentText(collection, output));
}
